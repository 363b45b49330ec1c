"""The issues that were published into a folder: kept, listed, and put in place whole."""
