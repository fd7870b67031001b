/** The demo workspace's articles, written for this project. Every place, person and figure in them is invented. */

export type DemoArticle = {
  key: 'bridge' | 'library' | 'water'
  title: string
  author: string
  publisher: string
  publishedOn: string
  asOf: string
  language: string
  direction: 'ltr' | 'rtl'
  html: string
  /** What the page said when somebody looked again, after the work had been done. */
  laterHtml?: string
}

export const DEMO_ARTICLES: readonly DemoArticle[] = [
  {
    key: 'bridge',
    title: 'Harbour bridge to close for eleven weeks',
    author: 'Mara Lindqvist',
    publisher: 'The Port Ledger',
    publishedOn: '2026-03-04',
    asOf: '2026-03-04',
    language: 'en',
    direction: 'ltr',
    html: `
<p>The harbour bridge will close to all traffic on 6 April and stay closed for eleven weeks, the city's works department said on Wednesday. Engineers found cracks in two of the bridge's forty-eight hangers during an inspection in January.</p>
<p>"We looked at every way to keep one lane open," said Ines Okafor, who leads the department. "There is none that I would drive my own children across." The inspection report, which the department published on its website, rates the bridge's condition as 4.1 on a scale that ends at 5.</p>
<p>About 38,000 vehicles cross the bridge on a working day, according to the department's counters. Most of them will be sent through the Weir Street tunnel. The tunnel was built in 1968 and has two lanes.</p>
<h2>Shops expect the worst</h2>
<p>Traders on the north shore say the closure will ruin them. A third of all shops there will shut for good before the summer, the chairman of the traders' association, Piet Haan, told a meeting on Monday. He did not say how he had arrived at the figure.</p>
<p>The closure is the most reckless decision this council has ever taken. That, at least, is how Mr Haan sees it. The council voted for the closure by 31 votes to 12.</p>
<p>During the last closure, in 2011, takings on the north shore fell by nine per cent and recovered within a year, a study by the chamber of commerce found. Nobody has asked yet what the ferries could do.</p>
<h2>What it costs</h2>
<p>The repair will cost 14.2 million. The state pays sixty per cent of it, the city the rest. Everyone knows that it will cost twice as much in the end.</p>
<p>The works department will publish a weekly report on progress, and the bridge will reopen on 22 June.</p>`,
  },
  {
    key: 'library',
    title: 'A library is not a luxury',
    author: 'Tomas Weir',
    publisher: 'The Port Ledger',
    publishedOn: '2026-02-17',
    asOf: '2026-02-17',
    language: 'en',
    direction: 'ltr',
    html: `
<p>The council wants to close four of our nine branch libraries. It is a mean little plan, and it should be thrown out.</p>
<p>Let us begin with the numbers, since the council did. Loans fell by 22 per cent between 2019 and 2025, says the budget paper. It does not say that visits rose by 31 per cent in the same years, although that figure stands two columns further to the right in the very same table.</p>
<p>People no longer come for the novel alone. They come for the warm room, the printer, the homework table and the woman at the desk who knows how to fill in a form. Children who grow up near a library read better. No city that closed its libraries has ever been glad of it.</p>
<blockquote><p>A branch costs each of us less than one cup of coffee a year.</p></blockquote>
<p>The four branches together cost 1.1 million a year. Half of the people who use them have no computer at home. What they are supposed to do instead, the budget paper does not say.</p>
<p>A town that cannot afford to lend a child a book has lost its sense of what money is for. Loans fell by 22 per cent between 2019 and 2025, says the budget paper. So they did. Count the people instead.</p>`,
    // Changed without a word: the first paragraph is tamer, a figure is corrected, and one sentence is gone.
    laterHtml: `
<p>The council wants to close four of our nine branch libraries. It should think again.</p>
<p>Let us begin with the numbers, since the council did. Loans fell by 22 per cent between 2019 and 2025, says the budget paper. It does not say that visits rose by 31 per cent in the same years, although that figure stands two columns further to the right in the very same table.</p>
<p>People no longer come for the novel alone. They come for the warm room, the printer, the homework table and the woman at the desk who knows how to fill in a form. Children who grow up near a library tend to read better. Few cities that closed their libraries have been glad of it.</p>
<blockquote><p>A branch costs each of us less than one cup of coffee a year.</p></blockquote>
<p>The four branches together cost 1.3 million a year. What their readers are supposed to do instead, the budget paper does not say.</p>
<p>A town that cannot afford to lend a child a book has lost its sense of what money is for. Loans fell by 22 per cent between 2019 and 2025, says the budget paper. So they did. Count the people instead.</p>`,
  },
  {
    key: 'water',
    title: 'هل يهدر سكان المدينة نصف مياههم؟',
    author: 'ليلى منصور',
    publisher: 'صحيفة الميناء',
    publishedOn: '2026-01-20',
    asOf: '2026-01-20',
    language: 'ar',
    direction: 'rtl',
    html: `
<p>قال رئيس لجنة المياه يوم الثلاثاء إن سكان المدينة يهدرون نصف المياه التي تصل إلى بيوتهم. وانتشر الرقم في ساعات قليلة على مواقع التواصل. لكن أحدا لم يسأل من أين جاء.</p>
<p>يقول التقرير السنوي لشركة المياه إن 47 في المئة من المياه المنتجة لا تصل إلى العدادات أصلا. فهي تضيع في شبكة قديمة يعود ثلثها إلى عام 1961. أما ما يستهلكه البيت الواحد فقد انخفض بنسبة 12 في المئة خلال عشر سنوات.</p>
<p>من الظلم أن يلام الناس على أنابيب لا يملكونها. والأسوأ من ذلك أن اللجنة تعرف الأرقام جيدا. وستكلف إعادة بناء الشبكة أكثر من كل ميزانية المدينة.</p>`,
  },
]
