"""What the forces do: patrols, raids, arrests, attacks repelled, ground gained."""
