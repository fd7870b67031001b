/** The words that make up most of any prose in a language written with Latin letters, by BCP 47 tag. */
export const FREQUENT_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the of and to in is that was for it with as on be at by this have from are not but had which they',
  ),
  fr: words(
    'le la les de des du et en un une est que qui dans pour pas sur plus par au ce il elle avec sont aux',
  ),
  de: words(
    'der die das und in den von zu mit ist des sich auf für im dem nicht ein eine als auch es an werden',
  ),
  es: words('el la los las de del y en que un una es por con para no se su lo como más al pero sus fue'),
  it: words('il la i gli le di del della e in che un una è per con non si da sono come più al nel anche'),
  pt: words('o a os as de do da dos das e em que um uma é por com para não se no na mais como ao foi'),
  nl: words('de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij door werd naar'),
  pl: words('i w na z do nie się że jest to o za od po jak jego przez ale dla są oraz przed był które'),
  sv: words('och i att det som en på är av för med den till inte har de ett om var men sig från vi kan'),
  da: words('og i at det som en på er af for med den til ikke har de et om var men sig fra vi kan blev'),
  nb: words('og i at det som en på er av for med den til ikke har de et om var men seg fra vi kan ble'),
  fi: words('ja on ei se että oli hän kun mutta ovat myös joka niin kuin tai hänen sen vain jos ole sitä'),
  cs: words('a se v na je že s z do o i to jako za by ale si po jeho jsou jsem bylo také podle který'),
  ro: words('și în de la cu a pe din că nu este o un pentru mai care au sunt fost prin după dar'),
  hu: words('a az és hogy nem is egy ez csak volt de meg ha már mint vagy azt még kell lesz szerint'),
  tr: words('ve bir bu da de için ile çok daha olarak gibi olan sonra kadar ne en var o ama değil'),
  id: words('yang dan di dari ini itu untuk dengan pada tidak ke dalam akan adalah juga oleh sebagai telah'),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
