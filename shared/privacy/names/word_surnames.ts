/** Surnames that are also words or places: found after a first name or a word for a person. */
export const WORD_SURNAMES = `abdi abo abu adan aden ahlby aho aktas alander ali alkan alm almen arias aro asp aspen bailey baker bauer becker
bell berg bernadotte björk björnram black blad blank blixt blom boken bonde bonnier borg brand brandel brandt brink
brown bruce bäck bäckby bäver castro ceder clark cook cooper dahl dal dalen dolk dufva duman duva edwards ehn eid ek
ekblad ekeby eken eklöv elias elo evans falck falk falkenberg farah flink flygare ford fors forsmark fox frank frid
friden frisk frö fröjd fuchs fält gadd glad glans gran granen gray green gren grey gross gås hag hagen hall
hamilton hammar hare hassel heden heder hermelin hill hjelte hjort hoff holme holmen horn hult hurtig hägg häll hård
hök ibrahim idh ikonen jabbar jackson jama jarl johnson järv kaiser kaplan karlen khan kim king klang klar klein
kling klint koch kock korp krok krook kruse kråka kull kulle kurz kvarn kvist kärr lahti lang lange lans lejon
lejonhufvud li liden lien lilja lind lindby linden linder liu ljung lod lodjur lund lundby lunden lust lycke lärka
lång löf lönn malm malmberg marin marshall matar mild modig morris mosse muller munter murad mörk nassar nelson ngo
norberg nordby nordin norrby north nur näs nöjd oden omar orre osman palm palmen parker prinz quist qvist ranta rapp
rask reed rice rolig ros rose rosen rung räv rönn sabel salem sanden sandvik santana santiago scott shah sjö sjöberg
sjöstrand skarp skata skog skogh skytt sköld smith snygg spak sparf sparre spets spjut stadig stark stav sten
stenmark stolpe stolt stone stork storm strand sträng ström styrman ståhl stål sund sundby sunden svala svan svensk
svärd söderby tallen tamm tapper taylor tegel tolf toll torres trast trolle trygg trång tupp turk tysk udd uggla ulv
unge varg vik vikar vinge vinter vogel västerby walker wall warg wass west white wik wilson wiren witt wolf wood
woods wright wåhlby xu young yusuf zhu älvstrand äng ängby ågren åker ör örn österby`;
