import { wordSet, type LanguageRules } from '@/lib/core/text/segmentation/language-rules'

/**
 * Hindi, Marathi and Nepali, kept by hand. Their stop is the danda, for which a bar is often typed; a full stop stands
 * behind titles and the names of Latin letters, which are what Indian initials are spelt with ("एम. एस. धोनी").
 */
export const indic: LanguageRules = {
  inner: wordSet(
    'डॉ डा प्रो श्री सुश्री श्रीमती पं स्व मो कु कर्नल इं न्या सं उदा',
    'ए बी सी डी ई एफ जी एच जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड जेड',
  ),
  beforeNumber: wordSet('सं नं क्र पृ रु'),
  either: wordSet('रु कि.मी किमी मी ई.पू'),
  closing: wordSet('आदि इत्यादि'),
  starters: wordSet(''),
  terminators: '|',
}
