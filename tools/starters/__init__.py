"""Where the starter glossaries come from: one module for each table."""
