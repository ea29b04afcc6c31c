"""The settings in words: what each is for, where it comes from, how it is typed and tested."""
