"""The first table: a hash, a minute and sealed bytes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table and the index by which due rows are found."""
    op.create_table(
        "waypost_records",
        sa.Column("kind", sa.String(8), primary_key=True),
        sa.Column("chat", sa.LargeBinary, primary_key=True),
        sa.Column("due", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("waypost_records_due", "waypost_records", ["kind", "due"])


def downgrade() -> None:
    """Drop the table, and with it every talk and every trail."""
    op.drop_table("waypost_records")
