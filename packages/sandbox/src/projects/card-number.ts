/** Whether a text holds what looks like a payment card's number: 13 to 19 digits with a right check digit. */
export function holdsCardNumber(text: string): boolean {
  const joined = text.replaceAll(/(?<=\d)[ -](?=\d)/g, '');
  return (joined.match(/\d+/g) ?? []).some(
    (digits) => digits.length >= 13 && digits.length <= 19 && passesLuhn(digits),
  );
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
