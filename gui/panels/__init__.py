"""The panels (data, network, training), one file each."""
