"""How security and the mission fare, by the words of a sentence."""
