/** First names that are also words, places or very short: found with a capital, some only where a name is meant. */
export const WORD_FIRST_NAMES = `abed abir abu acke adad adan adar aden adib ado afaf affe aho ahti aina aiya aki ala alan aldo alem alen alex alf
alia alma alper altan alva amal aman amara amat amber ambra ameen amet ami amid amna amy ana anam anas andi andre
andres anh anki ann anne anni ante anu arad aram aras arba arban arda aref ari aria arian ariel ariz armas arta arzo
asal aser ask asmara asra aster astor atlas aud august aune aurora ava avan avaz avy awes awo axel aya ayad ayan
ayaz ayda ayna azam azat azma azmi azza bahar balsam baris barre basra bea bella ben bibi bido biffen bilan bill
binh bita björn bo bogdan bojan bora boro botan brage brita bror bunny caio cali calla carmen celeste cem cesar chao
chau chia cho chris chun claus constance constanta dacian dag daha dahab dalal dalia dana danh danni dara dayah deeq
delal dhia diana dick dieu dille dima dina dirk disa dixie diya dlin dlir doan donna dorotea dorsa doru dren duhok
dunja duska duy ebad ece eda edda edib edit edna edon efe eha ehab ejaz ejub elaf elaz elba eldar eli elia elida
ella elma else elsi elton elvis emam emir endi enes enid erdi erin erla ernst erza esa esme essi ester etem eti etta
evy ewan ewy ezz fadi faiz fati fatos faye fia fidan figen finn fiori fiqi firas firat flora florin foad frallan
frane frank fred fritz funda fwad gaia gani garan gary genc gentiana gert gina gjin gjon gloria grace granit grim
grodan guled gull gun gus guy göken göta hadi hadj haluk hama hana hani hanin hans hao hava hawa hawo haya hazal
hector helga helmi hemin hend heng henk henna hera hevi hewa hiam hina hoa hoai homa hong horst hung huy ian iben
idar idha idun iduna ijaz ikra ilaf ilia ilir ilka ilmi imam imer imra ina inam inas indra ing inga inge ion iram
iris irsa isa isam isma iver iwan iwo iyob iza jack jackan jad jaime jan jana jari jasmin jay jean jela jeppe jess
jia jiar jihad jill jing jon jordi joy jula julio june juni junior juno juri kaab kabul kai kaj kajan kari karl
kasper kastor kata kate kawa kay keti kicken kim kina kiran klara klas klea kora kosta kris kråkan ktab kurda kursat
kyle kåge ladan lage laiq lale lan lana lara lazo leja lela lena lenn lexa li lia lian liban liem lieu lilja lillan
lina linas linda linn lis lisa lise liv liya lo loa loay logan loke lone loppan lotta lova love lowa luca lucia luke
lul lulu luna luz lyna lynx mackan mai maj malla malva manar mani manu maral marc maren mari marin marina marje mark
mato mats matte max may medo melina memo meri miko mila milan millan milton milva mimi mimosa mina mine ming minna
mio mira mirza missan mitra moez mohd moiz moje mona monia morgan mosa mubarak mujo mulki musa muse musse my nada
naif nalle natta nawa naz nea neal neha nela nelson nene neven nga nhat nick nike nima nina nisa nora norna nova
nubbe nuh nur odai oday odeh odin olive oliver olta oluf olva onni oona oqba ora osob otto oumy pari pema penny per
phat phuc piar piet pija pim pinar pippa pippi plutten polly prem putte pyret pysen pär pål qani qays qazi raad rabi
rada rade rafi raif raine raj raju ramla ramz rana raul ravi rawa raza regina rein reka remzi rena renas rene rhea
ria riad rida riko rima rina rita ritu roan roba robin rodi roj roja rolle roma roman romeo rory rosa ross roxy roza
rula rumi runa ruskan rut rwan saad saam saba sabah sabri safa saga sahib sahr said salam saly sam samar sambo samer
samsam samson samu samy sana sander sanna sari saro saud saul savo sayo sead seif shu sidi siem sierra simo sina
sippan siri sissi siv skjold snobben sofia sol soha song sonny sozan stella sten stickan stig stoffe sulo suna sune
suvad suvi svea svenne säde taib taiba taisto taki talab tamer tara taru tarzan taylor ted tedde terhi tero tess
tessa thi thoa thu thuc tiit tim timor tina tindra tinh tiva toan toini tom toma tomi tong tor tora tore totte
travis trine trixie tuva tyb ugo ulas ulo umar umer unn uno uraz urban urim urs usha uta uwe uzma valborg vappu vaso
vega vera vesa veton vian victoria vide vieno vigo viking viktoria vilde vilhelmina ville viola violet virpi vivan vlad
vlada vojo volha vuk waed wafa wahab wala wali wanda wei weli wiam wim wisam wout wria xawa xin xue yadi yana yann
yas yaw yaya yeta ying yll ylli yosr yrsa ysuf yu yuan yue yuki yun yxan zada zana zara zaur zayn zeb zeba zein zeke
zelda zena zia zijo zina zita zoi zora zorro zyma älva ängla åge åse åsne ösel`;
