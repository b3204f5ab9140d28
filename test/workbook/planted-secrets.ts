/** A list with two thousand marked secrets of persons in every place a list has for text, and the forms in which they could come out. */
import type { PlainCustomer } from '../domain/portfolio/list-of';

export interface Planted {
  readonly customers: readonly PlainCustomer[];
  readonly secrets: readonly string[];
}

/** Characters that stand in no text of ours, so that a hit is a leak and no chance. */
const SURNAMES = Array.from('邬戚卞柏窦苌鲍郗邴昝缪厍亓佴爨逄庹訾隗瞿');
const GIVEN = Array.from('龑翀昶祎甯婠嬿怹淼犇骉鑫赟旻晟昱翊钰琬琰');

/** @param count customers; five secrets each: a name, a document, a phone, a card, an address */
export function plantSecrets(count: number): Planted {
  const secrets: string[] = [];
  const plant = (text: string): string => {
    secrets.push(text);
    return text;
  };
  const customers = Array.from({ length: count }, (_none, i): PlainCustomer => {
    const name = plant(`${SURNAMES[i % 20] as string}${GIVEN[Math.floor(i / 20) % 20] as string}${GIVEN[(i * 7 + Math.floor(i / 400)) % 20] as string}`);
    const id = plant(`36040219${String(70 + (i % 25))}${String(1 + (i % 12)).padStart(2, '0')}${String(10 + (i % 18))}${String(1000 + i)}`.slice(0, 17) + (i % 11 === 10 ? 'X' : String(i % 10)));
    const phone = plant(`137${String(20_010_000 + i * 37)}`);
    const card = plant(`62220213${String(7_000_000_000 + i * 7919)}`);
    const address = plant(`江西省九江市濂溪区暗语路${1000 + i}弄`);
    const spread = [
      `联系人${name},手机${phone}`,
      `手机 ${phone.replace(/(\d{3})(\d{4})/, '$1 $2 ')}`,
      `卡号${card.replace(/(\d{4})/g, '$1-')}`,
      `身份证 ${Array.from(id).join(' ')}`,
      `${Array.from(id).reverse().join('')} ${Array.from(phone).reverse().join('')}`,
      `住${address},${Array.from(name).join(' ')}`,
    ];
    return {
      text: {
        // Every third customer is a sole trader: its name is a person's.
        customerName: i % 3 === 0 ? name : `九江甲乙商贸${i}有限公司`,
        idNumber: i % 2 === 0 ? id : '',
        customerId: i % 2 === 0 ? '' : card,
        orgName: i % 50 === 7 ? `${name}工作室` : i % 50 === 8 ? `网点${card}` : `第${i % 9}支行`,
        industry: i % 40 === 3 ? `电话${phone}` : '批发业',
        manager: i % 3 === 1 ? name : '',
        phone,
        address,
        account: card,
        agentName: name,
        remark: spread[i % spread.length] as string,
        tier: i % 5 === 0 ? `${name}说是黄金` : '',
      },
      money: { depositAvg: i % 7 === 0 ? null : (i * 37) % 1500, depositBalance: i },
    };
  });
  return { customers, secrets };
}

/** A secret as it is, reversed, spaced out, and in groups as people write numbers. */
export function formsOf(secret: string): readonly string[] {
  const characters = Array.from(secret);
  const groups = (...lengths: readonly number[]): string[] => {
    const parts: string[] = [];
    for (let at = 0, n = 0; at < characters.length; n += 1) {
      const length = lengths[Math.min(n, lengths.length - 1)] as number;
      parts.push(characters.slice(at, at + length).join(''));
      at += length;
    }
    return [parts.join(' '), parts.join('-')];
  };
  const reversed = [...characters].reverse().join('');
  return /^\d/.test(secret) ? [secret, reversed, characters.join(' '), ...groups(4), ...groups(3, 4), ...groups(6, 8, 4)] : [secret, reversed, characters.join(' ')];
}
