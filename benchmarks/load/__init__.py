"""People by the hundred on strict servers of ours, and bare bots to compare with."""
