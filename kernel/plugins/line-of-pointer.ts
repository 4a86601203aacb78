import { jsonPlaces } from './json-places.ts';

/**
 * The line, from 1, of what a JSON Pointer names in a JSON text; that of the nearest thing around it when it is not there.
 *
 * @example
 * lineOfPointer('{\n  "id": "Hello"\n}', '/id'); // 2
 */
export function lineOfPointer(text: string, pointer: string): number {
  const places = jsonPlaces(text);
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const place = places.get(path);
    if (place) return place.line;
  }
  return 1;
}
