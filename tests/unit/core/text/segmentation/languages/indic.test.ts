import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('indic', () => {
  itCuts('hi', {
    'the danda ends a sentence': ['वह दिल्ली गया।', 'उसने काम किया।'],
    'a bar typed for the danda does, too': ['वह घर आया |', 'सब खुश थे |'],
    'two dandas end one sentence': ['राम वन को गए॥', 'सीता साथ गईं॥'],
    'titles belong to the name behind them': ['डॉ. शर्मा और प्रो. वर्मा पं. नेहरू से मिले।', 'श्रीमती. गांधी चुप रहीं।'],
    'names of Latin letters are initials': ['ए. पी. जे. अब्दुल कलाम वैज्ञानिक थे।', 'के. एल. सहगल गायक थे।'],
    'references go on before a number': ['पृ. 48 और क्र. 12 देखिए।', 'कीमत रु. 500 है।'],
    'measures go on': ['दूरी 5 कि.मी. है।', 'गाँव 3 किमी. दूर है।'],
    'questions and calls end': ['तुम कहाँ हो?', 'यहाँ आओ!', 'मैं यहाँ हूँ।'],
    'a full stop behind a word ends': ['वह स्कूल गया.', 'फिर वह लौटा.'],
  })

  itCuts('mr', { 'Marathi is read alike': ['डॉ. आंबेडकर महान होते.', 'पु. ल. देशपांडे लेखक होते.'] })
  itCuts('ne', { 'Nepali is read alike': ['डा. भट्टराई काठमाडौं गए।', 'प्रो. थापा आए।'] })
})
