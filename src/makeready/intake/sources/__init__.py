"""The author's list of sources: where it stands, what each entry says, what it is cited by."""
