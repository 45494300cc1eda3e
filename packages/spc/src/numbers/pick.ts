/** The values at the given indices, in their order. */
export const pick = (values: Float64Array, places: readonly number[]): Float64Array => {
  const picked = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1) picked[at] = values[places[at] as number] as number;
  return picked;
};
