"""Everything that can be computed: data, networks, training, inspection, vision, lessons. Knows PyTorch, no Qt."""
