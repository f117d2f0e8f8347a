/**
 * The most frequent words of each language: articles, prepositions, conjunctions, pronouns, auxiliary verbs. Every text has
 * them, whatever it is about. A word that several languages have stands with each, so that what they do not share decides.
 */
import { languages, type Language } from './languages.ts';

const lists: Readonly<Record<Language, string>> = {
  da: 'og i at det er en til af den på for med de der ikke som et har var jeg sig men om han vi fra havde hun blev eller efter nu ved også ud mod kan skal kun være hvor noget',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass daß sie nach wird bei einer um am sind noch wie einem über einen zum war haben nur oder aber vor zur bis durch',
  en: 'the of and to in a is that for it was on with as by at be this from are have not but his they which or had an their were been will has its he she would there',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha si sin sobre este ya entre cuando esta ser son también fue había era muy hasta desde está',
  fi: 'ja on ei että se hän oli ovat kun myös mutta niin kuin joka tai ole sen mukaan sekä jo vain mitä olla jos voi nyt ollut hänen jotka vuoden vielä sitä tämä tämän eivät noin ennen jälkeen',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont mais ont nous avec cette ses aux elle été ou son l d qu comme leur était',
  hu: 'a az és hogy nem is egy ez meg csak volt de már mint van el ki még azt ha vagy lesz után szerint kell minden ezt akkor pedig amely fel be azonban között lehet',
  it: 'di e il la che in a per un è del della non con si una da le i dei nel al alla sono come ma più anche gli delle dal lo su ha nella o se ai ed questo l d era',
  nl: 'de van een het en in is dat op te zijn voor met die niet aan er om ook als dan maar bij nog uit door naar heeft ze wordt over hij tot hun werd was deze worden kan meer of',
  no: 'og i det er på en til som av for at med de den ikke har et om var seg men fra han vi ble hun etter også blir eller hadde ut nå mot kan skal være kun sier hvor noe',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já também só pelo pela até ela entre depois sem aos foi são está',
  ro: 'de și şi în a la cu pe care din nu un o să că mai se este ale cel au al lui pentru ca sunt fost prin ce sau dar după între fi era iar',
  ru: 'и в не на что с по он как это из к а у за от но о для было же так бы она его до или при том был есть их ее мы вы также более после все только',
  sv: 'och i att det som en på är av för med den till inte om har ett de var sig men så från vi kan när han hade vid också efter eller skulle nu under ut ska blev sina där mot detta',
  tr: 've bir bu için da de ile çok olarak en daha gibi olan kadar ama sonra ne ya var her mi o değil iki yeni olduğu tarafından diye olduğunu ise dedi',
};

/** For each word the languages that have it. */
export function functionWords(): ReadonlyMap<string, readonly Language[]> {
  const found = new Map<string, Language[]>();
  for (const language of languages) for (const word of lists[language].split(' ')) found.set(word, [...(found.get(word) ?? []), language]);
  return found;
}
