"""Alembic's own entry: it runs on the connection that `bot.store.migrate` gives, and no other."""

from alembic import context

from bot.store.migrate import VERSION_TABLE
from bot.store.sql_tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
)
with context.begin_transaction():
    context.run_migrations()
