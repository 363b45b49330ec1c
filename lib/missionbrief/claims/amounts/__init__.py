"""Money in words: the amount, who pays and who is paid, whether it is promised, paid or frozen."""
