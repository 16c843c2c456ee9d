"""What a server is told before it starts: settings, logging, texts and catalogues."""
