"""Six hundred notes in twelve chapters, the same in every format and at every place."""
