"""From notebooks to HTML and PDF."""
