/** Items of a batch that the browser asks for at once where it addresses them by their index. */
export const ITEM_CHUNK = 50;
