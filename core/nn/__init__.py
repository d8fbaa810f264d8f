"""Networks as immutable descriptions: layers, losses, initialisers, shapes."""
