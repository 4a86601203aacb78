/** A cell as it was before an export kept it from being a formula: `'+49 30 1` is `+49 30 1`. */
export function plainCell(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');
}
