import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('greek', () => {
  itCuts('el', {
    'a question ends with a semicolon': ['Πού είναι ο Γιώργος;', 'Κανείς δεν ξέρει.'],
    'titles belong to the name behind them': [
      'Ο κ. Παπαδόπουλος και η δρ. Νικολάου ήρθαν.',
      'Ο κος. Βασιλείου έφυγε.',
    ],
    'what explains a word goes on': [
      'Τρώει φρούτα, π.χ. Μήλα, δηλ. Υγιεινά, βλ. Καζαντζάκης, πρβλ. Ελύτης.',
      'Τα αγαπά.',
    ],
    'references go on before a number': [
      'Κατά το αρ. 12, κεφ. 4, σελ. 48, τομ. 2 επιτρέπεται.',
      'Καλέστε τηλ. 210 555.',
    ],
    'initials belong to the name': ['Κ. Π. Καβάφης διάβασε Γ. Σεφέρη.', 'Ο. Ελύτης κοιμόταν.'],
    'years of our era go on before a name, and end': [
      'Το 330 μ.Χ. Κωνσταντινούπολη έγινε.',
      'Πέθανε το 44 μ.Χ.',
      'Όλοι έκλαψαν.',
    ],
    'lists and hours end before a capital only': [
      'Μήλα, αχλάδια κ.λπ. ήταν στο τραπέζι.',
      'Πουλάνε ψωμί, γάλα κλπ.',
      'Αθήνα κοιμάται.',
      'Το τρένο φεύγει στις 10 π.μ. κάθε μέρα.',
    ],
    'reported calls go on': ['Έξω! φώναξε ο δικαστής.', 'Ποιος είναι! είπε εκείνη.'],
  })
})

describe('ordinalWriting', () => {
  itCuts('is', {
    'an Icelandic ordinal goes on before a capital': ['Hann kom 3. Maí til Íslands.', 'Dr. Jónsson beið.'],
    'a year ends': ['Stríðinu lauk 1945.', 'Reykjavík stækkaði.'],
    'companies and lists': ['Þar voru epli o.s.frv. á borðinu.', 'Nr. 5 er opið.'],
  })
  itCuts('lv', {
    'a Latvian ordinal goes on before a capital': ['Tas notika 18. Novembrī Rīgā.', 'Prof. Bērziņš runāja.'],
    'a Latvian question ends': ['Kur viņš ir?', 'Neviens nezina.'],
  })
  itCuts('lt', {
    'a Lithuanian ordinal goes on before a capital': [
      'Tai buvo 2. Pasaulinis karas.',
      'Dr. Basanavičius rašė.',
    ],
    'a number of three digits is no ordinal': ['Jie gavo 300.', 'Vilnius džiaugėsi.'],
  })
})

describe('other', () => {
  itCuts('vi', {
    'what is international belongs to the name': ['Dr. Nguyễn gặp Prof. Trần và Mr. Lê.', 'Họ nói chuyện.'],
    'references go on before a number': ['Xem vol. 2 và no. 5, tel. 84 555.', 'Cảm ơn.'],
    'a number ends, whatever its length': ['Anh ấy đến ngày 14.', 'Trời mưa.'],
    'a company goes on before a name': ['Acme Inc. Hà Nội và Holt Corp. Huế ký hợp đồng.', 'Tốt.'],
    'a list that goes on ends before a capital only': [
      'Táo, lê etc. ở trên bàn.',
      'Họ bán bánh mì, sữa, etc.',
      'Hà Nội ngủ.',
    ],
  })
  itCuts('sw', {
    'Swahili, which has no table': [
      'Prof. Mazrui na Dr. Shivji walikutana.',
      'Walizungumza sana.',
      'Je, ni kweli?',
      'Ndiyo!',
    ],
    'initials belong to the name': ['J. K. Nyerere alisoma.', 'S. Robert aliandika.'],
  })
  itCuts('ka', {
    'Georgian, which has no capitals': [
      'ის თბილისში ცხოვრობს.',
      'ჩვენ მას ვიცნობთ.',
      'სად არის?',
      'არ ვიცი!',
    ],
  })
})
