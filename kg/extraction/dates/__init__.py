"""Days, periods and deadlines, as texts write them."""
