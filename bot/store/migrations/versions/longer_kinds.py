"""Longer names of kinds, for the communities that lie beside the talks."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLE, INDEX = "waypost_records", "waypost_records_due"


def upgrade() -> None:
    """Sixteen letters for a kind; SQLite takes that only by writing the table anew."""
    if op.get_bind().dialect.name == "sqlite":
        _rewrite(16)
        return
    op.alter_column(TABLE, "kind", type_=sa.String(16), existing_type=sa.String(8))


def downgrade() -> None:
    """Eight letters again; what has a longer name is given up."""
    op.execute(sa.text("DELETE FROM waypost_records WHERE length(kind) > 8"))
    if op.get_bind().dialect.name == "sqlite":
        _rewrite(8)
        return
    op.alter_column(TABLE, "kind", type_=sa.String(8), existing_type=sa.String(16))


def _rewrite(length: int) -> None:
    # Made by hand: a copy of Alembic's would have row numbers, which tell the order of writing.
    op.drop_index(INDEX, TABLE)
    op.rename_table(TABLE, "waypost_records_before")
    op.create_table(
        TABLE,
        sa.Column("kind", sa.String(length), primary_key=True),
        sa.Column("chat", sa.LargeBinary, primary_key=True),
        sa.Column("due", sa.Integer, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    op.execute(
        sa.text(
            "INSERT INTO waypost_records (kind, chat, due, sealed)"
            " SELECT kind, chat, due, sealed FROM waypost_records_before"
        )
    )
    op.drop_table("waypost_records_before")
    op.create_index(INDEX, TABLE, ["kind", "due"])
