"""The explorers, one small stage for one idea each."""
