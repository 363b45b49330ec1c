"""From a folder of news articles to a briefing in which every number leads to its sentence."""
