import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../main/search/languages/detection.ts';

/** Short news, made up, as a small page might have it. */
const pages = {
  da: 'Broen over åen blev åbnet i går, og der var mange mennesker på torvet. Borgmesteren sagde, at det er en stor dag for byen, men at der også skal være penge til skolen, som ikke har fået nyt tag efter stormen.',
  de: 'Die Brücke über den Fluss ist seit gestern wieder offen. Auf dem Markt standen viele Leute, und der Bürgermeister sagte, dass es ein guter Tag für die Stadt sei. Das Geld für eine neue Schule werde aber noch nicht reichen.',
  en: 'The bridge over the river was opened to traffic yesterday, and many people had come to the market. The mayor said that it is a good day for the town, but that there would not be enough money for a new school this year.',
  es: 'El puente sobre el río fue abierto ayer al tráfico y mucha gente llegó a la plaza. El alcalde dijo que es un buen día para la ciudad, pero que no habrá dinero este año para una escuela nueva en los barrios del norte.',
  fi: 'Joen yli rakennettu silta avattiin eilen liikenteelle, ja torilla oli paljon väkeä. Kaupunginjohtaja sanoi, että se on hyvä päivä kaupungille, mutta rahaa uuteen kouluun ei vielä ole, kun myös katto on korjattava ennen talvea.',
  fr: 'Le pont sur la rivière a été ouvert hier à la circulation, et beaucoup de gens étaient venus sur la place. Le maire a dit que c’est un bon jour pour la ville, mais qu’il n’y aura pas assez d’argent pour une école dans ce quartier.',
  hu: 'A folyó fölötti hidat tegnap adták át a forgalomnak, és sokan voltak a piacon. A polgármester szerint ez jó nap a városnak, de az új iskolára még nem lesz pénz, mert a tetőt is meg kell javítani a tél előtt.',
  it: 'Il ponte sul fiume è stato aperto ieri al traffico e molta gente era in piazza. Il sindaco ha detto che è un buon giorno per la città, ma che non ci saranno i soldi per una scuola nuova nel quartiere della stazione.',
  nl: 'De brug over de rivier is gisteren voor het verkeer geopend en op de markt stonden veel mensen. De burgemeester zei dat het een goede dag is voor de stad, maar dat er nog niet genoeg geld is voor een nieuwe school in de wijk.',
  no: 'Broen over elva ble åpnet i går, og det var mange mennesker på torget. Ordføreren sier at det er en stor dag for byen, men at det ikke finnes penger til en ny skole nå, etter at de hadde fått tak fra kommunen.',
  pt: 'A ponte sobre o rio foi aberta ontem ao trânsito e muita gente veio para a praça. O prefeito disse que é um bom dia para a cidade, mas que não há dinheiro para uma escola nova no bairro até o fim do ano.',
  ro: 'Podul peste râu a fost deschis ieri pentru circulaţie şi mulţi oameni au venit în piaţă. Primarul a spus că este o zi bună pentru oraş, dar că nu sunt bani la buget pentru o şcoală nouă din cartier.',
  ru: 'Мост через реку открыли вчера для движения, и на площади было много людей. Мэр сказал, что это хороший день для города, но денег на новую школу в этом году не будет, так как она стоит дороже.',
  sv: 'Bron över ån öppnades i går för trafik och det var många människor på torget. Borgmästaren sade att det är en stor dag för staden, men att pengarna inte räcker till en ny skola som ska ligga vid kyrkan.',
  tr: 'Nehrin üzerindeki köprü dün trafiğe açıldı ve meydanda çok insan vardı. Belediye başkanı bu günün kent için iyi bir gün olduğunu, ama yeni okul için daha para olmadığını söyledi; çatı da bir yıl sonra onarılacak.',
} as const;

describe('the language of a page', () => {
  it.each(Object.entries(pages))('%s is told by its frequent words', (language, text) => {
    expect(languageOf([text])).toBe(language);
  });

  it('is that of its texts together, in capitals or not', () => {
    expect(languageOf(pages.de.toUpperCase().split('. '))).toBe('de');
  });

  it.each([
    ['Chinese', '渡口的桥昨天通车了，集市上来了许多人。'.repeat(3)],
    ['Chinese with a few words in Latin letters', `${'渡口的桥昨天通车了，集市上来了许多人，学校的屋顶还没有修好，钱还不够。'.repeat(4)}${pages.en.slice(0, 200)}`],
    ['Japanese', '橋は昨日開通しました。市場には多くの人が集まりました。'.repeat(3)],
    ['too little text', 'The bridge over the river was opened.'],
    ['a list of names', 'Alder Birch Cedar Elm Fir Hazel Juniper Larch Maple Oak Pine Rowan Spruce Willow Yew Aspen Beech Cherry Ebony Holly Linden'],
    ['a language without a stemmer', 'Most przez rzekę został wczoraj otwarty dla ruchu i na rynku zebrało się wielu ludzi. Burmistrz powiedział, że jest to dobry dzień dla miasta, ale pieniędzy na nową szkołę w tym roku jeszcze nie będzie.'],
    ['no text', ''],
  ])('is none for %s', (_, text) => {
    expect(languageOf([text])).toBeNull();
  });
});
