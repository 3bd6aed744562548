// DiscreteEvent
