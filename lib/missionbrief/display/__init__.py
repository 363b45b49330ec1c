"""From findings to blocks that can be shown: figures, tables, sentences."""
