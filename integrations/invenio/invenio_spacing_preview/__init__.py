"""Previews CT and MR image stacks in InvenioRDM at their true proportions."""
