"""What customers ask: the conversation, the sheet that answers it, and that it is done with."""
