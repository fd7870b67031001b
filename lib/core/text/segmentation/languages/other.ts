import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/** For languages without a table of their own: what is international, and nothing that could be a word somewhere. */
export const other: LanguageRules = {
  inner: wordSet('dr prof vs cf mr mrs'),
  beforeNumber: wordSet('nr no vol tel'),
  either: wordSet('inc ltd corp'),
  closing: wordSet('etc'),
  starters: wordSet(''),
}

/** Greek asks with what Unicode normalises to a semicolon. */
export const greek: LanguageRules = {
  ...other,
  inner: wordSet('δρ κ κα κος π.χ δηλ βλ πρβλ καθ'),
  beforeNumber: wordSet('αρ αριθ σελ σ τομ κεφ τηλ'),
  beforeLetter: wordSet('αριθ τομ κεφ'),
  either: wordSet('π.χ μ.χ'),
  closing: wordSet('κ.λπ κλπ κ.ά κ.τ.λ κτλ π.μ μ.μ'),
  starters: wordSet(
    'ο η το οι τα του της των τον την ένας μια μία ένα αυτός αυτή αυτό αυτοί αυτές αυτά εγώ εσύ εμείς εσείς και κι αλλά ή αν όταν όπως',
    'σε στο στη στην στον στα στις στους με από για προς χωρίς μετά πριν κατά μεταξύ ως όχι δεν ναι τι ποιος ποια πού πώς γιατί όλοι όλα',
    'πολλοί επίσης όμως ωστόσο έτσι τότε τώρα σήμερα χθες είναι ήταν θα να μόνο κάθε',
  ),
  reporting: wordSet('είπε ρώτησε απάντησε φώναξε λέει ρωτά'),
  terminators: ';',
}

/** Scandinavian, Finnic and South Slavic languages and others that write "third" as "3.". */
export const ordinalWriting: LanguageRules = {
  ...other,
  inner: wordSet(
    'dr prof vs cf f.eks bl.a ca kl t.ex osv.a mm jfr jf evt inkl tzv např mj gosp g ga sv npr tj oz esim mm ns',
  ),
  beforeNumber: wordSet('nr no vol tel s art kap čl č št str'),
  either: wordSet('f.kr e.kr d.o.o a.s'),
  closing: wordSet('etc osv m.m m.v jne ym atd apod itd idr'),
  dottedOrdinals: true,
}
