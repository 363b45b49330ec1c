"""From a folder of articles to documents."""
