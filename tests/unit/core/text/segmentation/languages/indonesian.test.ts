import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('indonesian', () => {
  itCuts('id', {
    'titles belong to the name behind them': [
      'Bpk. Joko, Ny. Sari, Sdr. Budi dan Dra. Ani bertemu Ir. Soekarno dan Prof. Habibie.',
      'Letjen. Prabowo dan Hj. Siti diam.',
    ],
    addresses: [
      'Ia tinggal di Jl. Merdeka, Gg. Buntu, Kec. Menteng, Kab. Bogor, Prov. Banten.',
      'Rumahnya besar.',
    ],
    'companies have their form before the name': [
      'PT. Garuda dan Pte. Tiger menandatangani.',
      'Ini penting.',
    ],
    'what compares goes on': ['Itu Persib vs. Persija, cf. Hatta, u.b. Menteri.', 'Semua datang.'],
    'references go on before a number': [
      'Menurut pasal 12, ay. 3, bab. 4, hlm. 48, hal. 50, jil. 2, gbr. 7 boleh.',
      'Hubungi tel. 021 555.',
      'Harganya Rp. 5000.',
    ],
    'initials belong to the name': ['W. S. Rendra membaca C. Anwar.', 'H. B. Jassin tidur.'],
    'companies end before a word that begins sentences': [
      'Dia bekerja di Astra Tbk.',
      'Mereka membayar baik.',
      'Perusahaan Sime Sdn. Bhd. Kuala Lumpur menandatangani.',
    ],
    'degrees stand behind the name': [
      'Budi, S.H. Jakarta, dan Ani, Ph.D. Bandung, setuju.',
      'Tini juga S.E.',
      'Dia pandai.',
    ],
    'a list that goes on ends before a capital only': [
      'Apel, jeruk dll. ada di meja.',
      'Mereka menjual roti, susu, dsb.',
      'Jakarta tidur.',
    ],
    'reported questions and calls go on': [
      'Di mana dia? tanya ibu.',
      'Keluar! seru hakim.',
      'Siapa itu? kata ayah.',
    ],
    'a question in small letters that nobody reports is one of its own': [
      'Siapa datang?',
      'tidak ada yang tahu.',
    ],
  })

  itCuts('ms', {
    'Malay is read alike': ['Prof. Ungku dan Tn. Haji tinggal di Jln. Ampang.', 'Mereka gembira.'],
  })
})
