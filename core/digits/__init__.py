"""Reading drawn digits: the shipped network, its recorded training, and teaching it a hand."""
