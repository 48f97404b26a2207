"""What telling may bring upon a person, and the pages that say so."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the tables to this step."""
    # A directory that was built before this step brought the tables along, unmarked.
    op.drop_table("caution_source", if_exists=True)
    op.drop_table("caution", if_exists=True)
    op.create_table(
        "caution",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("concern", sa.String(), nullable=False),
        sa.Column("may", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caution")),
    )
    with op.batch_alter_table("caution", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caution_country"), ["country"], unique=False)

    op.create_table(
        "caution_source",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("caution_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("stated", sa.String(), nullable=True),
        sa.Column("opened", sa.Date(), nullable=False),
        sa.Column("says", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["caution_id"], ["caution.id"], name=op.f("fk_caution_source_caution_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caution_source")),
    )
    with op.batch_alter_table("caution_source", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_caution_source_caution_id"), ["caution_id"], unique=False
        )


def downgrade() -> None:
    """Take this step back."""
    op.drop_table("caution_source")
    op.drop_table("caution")
