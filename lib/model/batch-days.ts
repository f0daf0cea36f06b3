/** How long the items of a batch are kept; what they came to stays. */
export const ITEM_DAYS = 90;
