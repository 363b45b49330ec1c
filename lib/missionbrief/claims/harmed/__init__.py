"""The dead, the hurt, the missing and the uprooted: how reports count, share and name them."""
