"""Run by Alembic: the steps on the connection that `directory.migrate` hands over."""

from __future__ import annotations

from alembic import context

from directory.migrate import VERSION_TABLE
from directory.models import Base, KeptBase

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=[Base.metadata, KeptBase.metadata],
    render_as_batch=True,  # SQLite changes a column only by copying the table
    compare_type=True,
    version_table=VERSION_TABLE,
)
with context.begin_transaction():
    context.run_migrations()
