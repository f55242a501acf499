/** The order with another model at its end; the same if it has it already. */
export function withModel(order: readonly string[], model: string): readonly string[] {
  return model === '' || order.includes(model) ? order : [...order, model];
}

export function withoutModel(order: readonly string[], index: number): readonly string[] {
  return order.filter((_, place) => place !== index);
}

/** The order with the model at this place before the one that it followed. */
export function withModelEarlier(order: readonly string[], index: number): readonly string[] {
  const [before, model] = [order[index - 1], order[index]];
  if (before === undefined || model === undefined) return order;
  return order.map((each, place) => (place === index - 1 ? model : place === index ? before : each));
}
