/** First names that are no ordinary Swedish word: also found in lower case. Folded, sorted, written after their first
 * two letters (list_words.ts); see docs/privacy_guard.md. */
export const FIRST_NAMES = `aa: bid da dan liyah mina mir mna po rav re rne ro ron tos ab: bas be dala del di doul dul dulla eba ebe eer el gar
hishek idin inet iola lahad oud raham rar rehet shir tin ukar uukar ac: hara hieng hmed ad: aeze am ama de el ela
ele elina em emir ham han iam il ila is isa iso la lan mir mira na nan olfo rian riana rijana woa af: ewerki nan rah
ram rem rim roza saneh shin soon ua ag: ata im ne nes nesa neta nieszka on ron ustin ah: mad med mednur met oo san
ai: cha da dan darus gul ham la leen li lin man mo no ri sel sha ste var vars aj: ay din la na sa ak: am ash if lilu
ram seli ua al: aa and ba ban bana bert berto bin bina bion bulena din dina ejandra ejandro eksa eksander eksandr
eksandra eksanteri eksei eksej eksi emayehu ena essandro essia exander exandr exandra exandrine exandru exei exis
eyna fhild fons fonso fred fredo got i iaa ice icia icja ida ija ima in ina iona ireza isa isha ita iyah iye keta
laa lan lis maz medin medina mina mir mira nur onso parslan rik tin tina var varo ve vin win yona am: adeus adou aia
alia alija anda andus anj anuel ar are aresh eena eer eera el ela elia elie er hed idala in ina inah inat inata
inder ine ineh ir ira irah irali it ita jad mar neh porn r ra ran rei rit rita ro an: ab abel ahi ahita ais alyn and
anda andi ara ass astasia astasiia astasija astasiya atolij ca chalee dela delko ders djela donis dor drada drea
dreas dreea drei dreia drej dreja drew drij drija drine drius driy drus drzej duela el ela esa eta ete ette gel gela
gelica gelika geliki gelina gelos gham ida iela iko il ila is isa issa ita ja jali jelica jelika kica kit kita mar
na neli nelie nemarie nette nica nie niina nika nikki nina nisa nsan nso nukka ong ouar ouk sam sar sgar ssi sumana
tanas tero thony to toine ton tonella tonia tonija tonina tonio tonius tti ush usha war wara yang zhela ao: ife ap:
inya ar: aceli afat aksi ash astoo aya ben bena ber bnor bnora chana dalan deshir dian diana dit dita eeb eej efeh
ezo ezoo ezou iam iana ianit ianita iella if ife ij ijana ijeta ild in ion ja jan jeta jun kadij kadiusz lind linda
man mand mando mani mend menuhi min mina ne nel nela nfinn nis nold on rash sal salan sema sen shad shia sim tan tem
temis temisa thur tin tiom to ttu tturi tur turas turo turs un una unee vid vida vin vo wa ya yan yana zoo zu as:
aad ad björn cer eel ef efa ha hkan hley ho hok hraf hti hur hwaq hwin ia if im iya ko li ma maa mahan mait meret
min mir mira rin sad sar sefa sia ta tier ton tou trid uman win at: eeq efeh ena heer hena hir illa iq iqa iya le
sede te tila au: drey gusta gustin gustus kusti li likki lis relia steja av: in ni raham aw: ais ale atef et il rala
ax: elina elle med ay: aan aanle ah anle at ca dan din elech esha fer gul ham han la lin man mara men nur oub san se
segul sel sha su sun tac ten ub uub yub az: ad ada adeh ar eb elle em im in iz iza mera ra zam ba: bacar bak bar
biker bsan char der dr drea dria gher ha haa hadir hador harak hareh hdi hija hja hman hram hri hrija jram kar kary
khtiar kir kr lazs lbir ldeep ljit lkis lqis ltej ltsar ltzar nafsheh naz nu raa raka ran rbara rbora rbro rdha rdia
rkhad rlin rsom rtek rtlomiej rtosz rwaqo rzan sel sem sema shar she sheer shir shira shkim sima sma ssam sse ssel
tool toul tuhan tul ver yan yram be: ata atrice atrix atriz dros go har hnam hnaz hrang hrooz hrouz hzad jan kele
kim kir lal len lgin lina lkis lma lqis nafsha nan nazir nedicta nedicte nedikt nedikta ngan ngt ngta ngtan nita
njamin nke nnie nny nte nyam ran rat reket ren rfin rhan rhane rhanu rhe rit ritan rivan rk rkan rkay rke rmet rna
rnadette rnard rnardo rndt rnhard rnt rra rt rtha rtil rtilda rtram sa sart sarta shar sian siana sim sir snik ssam
tim tina tool ttan ttina ttis tty tul yan yene yhan yza zawit bh: avna bi: anca bbi bigul ggan gge ilan jan jar kram
lal lel lge ljana llal lly lqis mal niam niyam nta ntou nyam rger rgersson rgit rgitta rgul rhan rk rol rthe rute
san sera serka shar sharo srat ttan zhan bj: anne arne arre örg bl: agica anka az azej azenka end enda erim erina
erta erton bo: bban dil el gdana ghos gumila guslaw hdan jana jidar jje lat nnie onmee onsri rghild rhan ris rislav
rut sena siljka sko sse tilda tvid utros yan yko zena zidar br: ahim andon animir anislav anka ankica anko hane ian
idget igitte ikena isilda itney itt itta onislawa unilda uno yan ynhild bu: ba jar ket lent rak rcin rcu rhan rim
saba shra sra thaina by: ron bä: rbro bå: gge bö: rge rje ca: asha bdi bdullahi hil jsa lle melia mila milla mille
milo nab nan ndan nsu rin rina rita rl rla rles rlo rlos rlota rlotta rola rolin rolina roline spar sper spian
ssandra talin talina tarina tharina therine thrine tia trin trine ce: ca cilia cilie domir lal lia lil lina line mal
mil mile mre ngiz nk nnet ren tin yda ylan ch: afik aima aiwat akib alak alerm alle alo amnan anel anida anpen antal
arbel arles arley arlie arlott arlotta arlotte atarina atchai awan eikh ester iamaka iara idi iman inedu inwe ioma
ippen loe nar ompoo ouaib rilla rille ristel rister ristian ristin ristina ristine ristofer ristoffer ristopher ro
ci: gdem han lla ndy prian rilo ssi wan cl: aes aire ara arence arisa arissa ary as aude audia audio audiu emens
ementine int co: lin nnie nny nstantin nsuelo rdelia rina rinne rnelia rnelis rnelius smin stel stin cr: illan ille
ina isti istian istiano istina istobal cu: mar ong rt smaan cy: nthia ril rus cz: eslaw eslawa da: ahir auud gfinn
gge gmar gny grun habo hir ina inius isy iva jana libor lila lmar maris mian mir mjan mla mon myan nia nial nica
niel niela niella nielle nijar nijel nijela nilo nisa nish niyal nne nny nte nuta nyal oud ouda phne rdan rdana ria
riia rij rija rin rina rine rio rius riush riusz riya rja rko rya ryoush shnor stan uud ve vid vina vit vood vor
vorin vud vut wid wit wood wud ylin de: ana besay bora borah epa epak epika eqa eqo fne hab jan jana jen jene laram
lia lil lina lla lnia lovan lphine lshad lvin met metra nada nice nis nisa nise niz niza nnis nys qa rin rya sanka
sbele sideria siree sislava sta stan tlef vran vrim wan xter dh: ahir oha ruv di: ako ala bran dem ego ellza eter
eudonne gna hya jana lan lara lber lbrin lek lfuza ljwan lman lnaz lnoza lovan lshad lshod lva lvin mitar mitra
mitri nah nara nesh nko no pika rie riye tta tte vna vya yar yari dj: amal amel amila eneba ordje urdja uro dl: nia
ovan shad dm: itri itrij itriy itro ytro do: aa brila gan ina lores menico mingo minic minik minika minique minyka
nald natas natella nika njeta rian rin rina ris rota rothea rte rthe uaa uglas unia dr: agan agana agica ago agoljub
agomir agos agoslav asko azen azenka ilon iss ita iton du: aa angjai bravka ha jana lcie ncan resa san sanka sko ygu
dy: lan dz: ana ejla emal emila enan enana enis enita evad evada iugas eb: ba ban be bot ou rahim rima ru tisam yan
ec: rin ed: anur dan de die dy gar gardo gars in ina is isa ita ith itha la mond mund ona onis onita uard uardo uart
vard vin ward win yta ee: li lis meli mil rik ro tu va vi ef: raim rat rata rem thimia eg: il on or zon zona eh: san
ei: ja la leen man mear nar nari no ra rik vor ek: aterina ram rem el: aha ahe aheh aine basan bis brus din dina
disa eanor ena eni eonor eonora frida friede hadj ham han iana iane ias iasz ie if iisa ijah in ina ine inor iot ira
irene is isa isabet isabeth ise ishba izabeth ize jan jesa len li lie linor liot liott lis ly mas maz medin medina
mer meri mi min mina mir mira na naz nur of oise ona ov sa sadig said shan sie sy tion vana vedin vedina vin vina
vir vira visa vy win yas yass za zbieta em: ad an anuel anuela bla ebet eka el eli elia elie ely il ilia ilian ilie
ilija ilio ily in ina ine ira ma man manuel meli melie mi mie my rah ran re san en: ar ayat dre drit eko ela esa
gelbert gelbrekt gin gla is isa ok rico rique sar sio ver ya zo ep: hrem pe eq: bal er: alda blin blina can dal dem
din dinc dogan en fan gun han ic ica ich ik ika ina ion jon kan kin kki land ling mal mias min mina mir mira na nad
nesto ol on san sin tan tugrul vin win es: ad björn hetu hrat in kil kilsan ko ma maeil mail manur mat meralda
perance ra raa ref sam teban tela telle tera teri ther trid et: han hel ienne leva eu: gen genia genie genio nice
phemia ev: a ald an angelina anthia eliina elin elina elyn erett ert geni genia genij geny in ita ew: a ald elina
elyn ey: ad asu lem men oab ob up vind ez: gi ra zat fa: adumo bian biana bio biola brice dak del dhil dia dil dila
dima dime dma duma dumo dwa dy had hd him hima hmi hmo hri hrudin isa isal iza jar khri khria leh nny nos nta nuel
rah ramarz rdosa rdowsa rha rhad rhan rhia rhiya rhod riba rid rida rideh riha rin rina ris rishta riz rnaz rooq
rouk roz rqad rrokh rrukh rshad rshid rtun rtuun ruk rxiya rzad rzan rzana rzaneh tbardha tema temah teme temeh ten
thi thia tih tima timah time tjon tlind tlum tma tme tmir tna ton tou touma toumata tuma tumo ustina wad waz wzi
wzia yez yeza yrouz yrus ysal zia zil zila fe: derico him hmi jzo kadu ker licia licity lipe lix lla ras rat rdi
rdinand rdows renc reshteh reydoun rhad rhat rid rida ride riha rit rnanda rnando roz rry sseha ven ysal yza fi:
afia daa daie del ffi gge kirte kret kreta kri limon lip lippa lippo liz lle lmon lomena lsan nnis ona rdaus rdaws
rdevs rdos rdous rouz rouzeh ruza snik tim tore tsum yori za fj: odor fl: aka amur avia emming orence orencia orent
orentin orentina orian orim orina orinda utura fo: day dil ffe lke lkert rough siya tini tios uad ued uzia wsiya
wzia zia fr: ances ancesca ancesco ancine ancis ancisca ancisco anciszek anco ancois anjo anka ankie ans anz anziska
asse edd edda eddan edde eddie eddy edric edrica edrik edrika edy ehiwot eja ejvid eshta eweini eweyni eya ida idolf
idolin idtjof ieda ippe itiof itjof ode yxell fu: ad at rat rkan rqan tun ga: bbe bor briel briela briella brielle
briye bro by ffar ith lina lip lyna mal mze nna rad ston urav vin vril vrilo whar zal zmend zment ge: bre edi eta
ggan han lawej lila nciana net nnadij nti org orge orgeta orgi orgia orgiana orgina rald raldine rard rardo rd rda
rhard rmain rman rmund rry rtie rtrud rtrude zim gh: ada adir aith aleb anim asan asem assan azal azala azi ebre ena
enet eorghe ezal ina iorghe irmay ofran olam ufran ulam ulman gi: acomo an ang anna anni deon dey lbert lberto llis
ntaras ntare orgio orgos ovanna ovanni rma rmay rum sela selle tha tta ttan tte ulia useppe vara zela zem gj: ergj
yle gl: adys asha enn go: itom khan lnar lnaz lshan ncalo nul nzalo pal ran ranka rdan rdana rdon rica ttfrid gr:
aciela acjan azyna eger egers egor egory eta ete etel ethe igor igore igori ozda zegorz gu: adalupe deta dmund drun
ido illermo iomar lalai lay lcan ldem leed ler lhan listan lizar llan lli lnar lnara lnaz lsah lsen lsum lten nay
nborg nbritt nda nde nder ner ney nhild nilla nlög nnar nnel nner nther nvor rbet rdeep rey rli rmeet rra rsel ssan
staf stan stav stava stavo sten gv: idas gw: en endolyn gy: orgy ula gö: khan nul ran rel rran sta te tilda zde ha:
bib biba bibe bon boon btom cer chim dar ddy deel deer dia dija dil dis dith diya djer feez fid fida fiz fsa fsah
gbard gos idar ider ifa ile ilemariam itham jar jdin jer jir jira jra jrudin kan keem kim kima kki kob kon lah lat
ldis ldor lema lfdan lgurd lid lil lim lima limah lime limo lina lit lmat lvar lvard lvdan lyna mada mayun mdi mdia
mdiya med meed mid mida mide midreza misi mit mmad mmam moudi mpe mpus msa mse mude mza mzah mze naa nad nadi nan
nde neen nen nh nibal nieh nif nifa nife nna nnah nnan nne nnele nnes nnibal nnsan nnu qim rald rbi rdeep rdi reth
ris rith rjit rold rpreet rri rriet rry rtmut run rvey san sanin shem shim siba sina sna snaa ssaan ssan sse ssiba
tem tice tidza tije tixhe tun val vin war wdem wkar wraa wre wzhin yal yan yat ydar yder yfa yri yriye ytham zem zim
ziq zma zret he: ba bat bban bbe dayat dda dieh diye dvig ge idar idi ike ikki imo iner ini ino inrich inz kmat lal
lat len lena lene lge lgi li lin linä llal llevi lmand lmer lmut lvi nan ndrik ngameh nkan nke nkis nning nny nok
nri nric nrietta nriette nrik nrikki nrique nry nryk nryka ran rbert ribert rish rman rmann rmanni rmela rmina rmine
rmon rnan rsh rta rvor val vin wan hi: ba baq bo cham chem cran dajet dayet eu kmat kmet lal lary lbert lda ldegard
lding ldur lina lkka llevi lma lmer lola ltrud ntsa roshi rut sham shyar wa wet wot yab hj: almar ordis ördis ho:
ang da dan do lger lly mam man mayoun norine oman oyo ria rmoz sein shang shmand shyar sna ssam ssein tak uda ushang
ussam wra zan hr: istina isto voje hu: bert bertus da dayfa gge gh go lda lya maira mam mayun mbert mberto mphrey
mza ong rija sain sam sein seyin sna snija sniya ssain ssam ssein ssen yen hy: rije seni sni hå: kan vard ia: ncu
son ib: ado raahim ragim rahem rahim rahima ro tihal tisam id: a de il or rees ris rissa riz ie: va if: eoma igenia
rah ran rax tin ig: balle nacio nas or ih: ab or san ssan ii: da ris ro sakki ik: bal hlas ram ran il: aha ana ari
da diko eana haam ham hami han iana ias ija ina inca ire irjana kay ker kka knur lia mari ona po se va wad ya yas
yass im: ad an ane ani manuel ran rana re in: aam ara ass deera dira dre drek es ez galill gbritt geborg gegerd
gegärd gela gemar gemo gemund genjörd ger ghild gmar go golf grid gsan gun gvald gvar gvor keri na nocentia saf
tisar io: an ana annis nel nela nut sefina sif ip: ek iq: bal ra raa ir: ada aj em en ena ene enka fan ham ina ja ma
man meli mgard mina shad yna is: aac abel abell abella abelle ac ack aias ak atou ayas elin hak haq hmael ho htar
idor idora idro maciil mael mahan mail maila majl mar met meta mihan mo olde ra raa sa sam tabraq tahil tvan uf it:
qan iu: lia lian liana rie iv: an ana anna ar aylo elina eren eta ica ka o ona onka onne iw: ona iy: ad as iz: abela
abella et eta la olda udin zat zet ja: abir afar akko an ana anus bar ber bir bril cek cinta cinto ckie cko cob
cqueline cques dranka dviga dwiga far han hida hja kob kov kub lal leel leh lel lil lila lmari maal mal maleddine
meela mel mes mi mie mil mila milah mile milet mshid nab nan nat ne net nette nez ni nice nina nine nis nken nko nna
nnah nnat nne nnica nnice nnik nnika nnike nnis nos nusz rek rir rkko rl rle rmila rmo rno roslav roslaw sbir sem
senka shar sim sir smeen smeet smina smine smir sna son spal sper ssim swinder tin vad vaid ved vid vier wad waher
wahir wan wid yanthi yden zmin je: anett anette anine anne drzej ff ffrey had han hona lena lica lina lka lle lson
mima nna nni nnie nnifer nny ns nseric ppan re remiah remias remy rin rka rker rome ronimo ronimus rry rzy senia
sper ssan sse ssica ssie ssika sus tmir ton yhun jh: on ji: an anhua bril han hane la m mena mmie mmy mpa mpan nan
no ntana raporn ri tendra tka wan yan jo: achim acim akim an ana anna ao aquin ar celyn chen cke dy el ella elle ey
han hann hanna hannes hannis hara hari hn hnnie hnny landa lanta lie lin line lle mpa mpe nas natan nathan ni nida
nna nne nny ntan nte ona onas onatan rdana rge rid rida ris rma run runn se sef sefa sefiina sefin sefina sefine
seph sephina sephine sette shua sip ssan sse sua sue udi uko umana uni uri van vana vanka velyn vica vita vo yce zef
zo zsef ju: an ana anita di dit dith ha hana hani ho kka les lia lian liana lianne lie lien lienne liet liette lija
lijana lita lius llan mana na naid ngah nia nni nus rgen rgita rica rij ssi stas ste stin stina stine styna tta ulia
uso venal jw: an jy: oti ri rki tte jö: ran rg rgen rn rran sta ka: an anan arina arlo bir cem cper dar ddy dhim
dija dir dra dri hsay ido ija ino isa isan isu jal jetan jin jsa jsan laf led lervo levi lid lim lin lju lle loyan
ltrina ltuma ltun maal mal mala mau mber mbiz mela melia mil mila mile milla mon mran nchana ni nokwan nya outar
pllan ran reem rem ren rim rima rin rina rita rla rlo rol rola roliina rolin rolina roline rrar rro rsten rthik rwan
rzan shif sia sim spian sra ssandra ssem ssim talin tariina tarina tarzyna terina teryna tharina therine thleen
thrin thrine thy ti tica tie tinka tis tja tka tri trien triina trin trina trine tta ttis uko usar veh vita wan war
we wkab wthar yhan yla ywan zem zhal zim zimierz ke: ijo ith ivan jsi lida llie lly ltoum lvin mal mo nan nana nkan
nnet nneth nny nt nta ntan nth nza rem rim riman rran rsti rstin rttu tevan til turah ven vin vser yse yvan ziban
kh: aalid abat adar adeeja adidja adiga adija adijo adim adra aled aleel alid alida alif alifa alil aliq alo amis
andan anh anittha ansa aoula arim ashayar atera atereh atija atuna awla ayal ayri ayria azal edija odadad oloud
orshid osro ouloud rystyna urram urshid ushal uzaima ki: amars an ana anoush arash brom ckan cki dane dist fah fle
lian llian mberly mia mmie mmo nan nga rill rmanj rsi rsten rsti rstie rubel sanet ttisak tty kj: artan ell elle
erstin etil kl: aes asse audia audija aus emens ementina eona evis evisa odian odiana kn: ut utan utte ko: fi lbrun
mal meil nny nrad nstantin nstantina osha rab ray rdula rnelia sara stas stiantyn urosh wsar kr: asimir enare eshnik
esimir ibbe icke illan ille ishna isna ista ister istian istianna istiina istijan istin istina istine istjan isto
istof istofer istoffer ystian ystyna zysztof ks: enia enija ku: bilay bra lap llervo lli lsoom mar mari nigunda nle
no rre rt shtrim staa yteb kw: abena ame ky: lie llikki ong riaki rylo östi kä: te the kå: re kö: ksal la: binot
ddawan dislav eticia hcen iba ila ima ina ith jos kshmi leh lita mbert mia mija min mine miya nja rbi risa rissa rry
rs rsa rysa shkar sse ssi szlo teefa tif tifa tife tisha ura urence urens urent urentiu urentius ureta uri urin
urits utaro vand vdim vinia vrans yal yan yane yla ylah ylo yth zar zarus le: a ah ander andro art eban ela ena evi
ffan ffe gesse ia ida if ila ilani ili jla llan lle mlem mmy mpi nche ndita nita nka nnart nnarth nnie nnox nny nuta
o on ona onard onarda onardo onid onida onie onor onora onti ontina ontine opold otrim roy sia slie ster szek tay
tebrhan ticia tina tizia vent vi vina wam yan yanna yla ylo yton zgin li: am ana baan bban det dia dija dya epa
eselotte fam iban isa liam lian liana lias lijana ll llemor llis lly lo ly mya ndis ndita ndon ndsay ndsey nette nh
nkan nnart nnea nus nwe onel ren ridon ridona rije rim sabet sbet sbeth selott selotte sen set sette uba ubov udmila
udmyla via viana vija viu zeth zette zzie lj: iljana uba ubica ubinka ubisa ubo upco upka ll: oyd lo: kman llan llo
ran redana rena renc renz renzo reta rik rina rita tte ttie ttis uay ubna ui uie uis uisa uise urdes vis visa we lu:
am an ay bbe bica bna bos cas cian ciana ciano cie cija cinda cio cius cjan cy cyna dde dmila dvig dvik dwig dwika
ffe ftar igi is isa ise iz jain jayn ka kas kasz kman ljeta lla lzim minita mturi ong qman ssan tz ul wam yen lw: am
ly: all azzat dia kke nn nne sander ubomir ubov udmila lö: vis ma: aida ali aret aria arit arten ath bel brouka ciej
ciek dalina dani dar ddan dde ddis deeha delaine deleine delene diha dina dison djid dlena donna ds edeh gali galy
gda gdalena gdy ggan ggie ggy gnar gne gnhild gnus ha had hamed hammed hamud han hboob hbouba hbub hdi hdia her hin
hir hira hlet hmod hmood hmoud hmud hmut hnaz hrokh hsa hshid htab hvash hwish ida ie ija imuna irbek ire irit it
itha ja jbritt jda jdi jed jid jida jjen jken jlinda jlis jsan jvor kbule kda koto kram ksim ksym laak lai laika lak
lalai lcolm lee lek leka lena lgorzata liha lik lika lin lina lke lkolm lle lou lsor lte lvina lwina madou mdouh
moon moud naf nahel nahil nal nan nana nasi ndana ndeep ndy nee nfred nge nija nisha nizha njit nju noj non nouchehr
nsoor nsour nsoureh nsur nuel nuela nuella qsood rah ram ravgi rcel rcela rcello rcelo rcin rco rcos rcus rdin rduk
rek ret reta rga rgaret rgareta rgaretha rgarita rgaux rgit rgita rgo rgot rgret rgrete rgrethe rguerite rgun rgus
rharyta ria riam riama rian riana riann rianne riano ribel rica ricarmen ricel rie riel riella rielle riette riia
rija rijana rika rilyn rine rinela rinko rio riola rion rios ris risa risol rit rita rites ritta ritza rius riusz
riwan riya riyam rja rjaana rjan rjana rjatta rjeta rjo rjon rjukka rjut rketta rkko rkku rko rkus rlen rlena rlene
rlies rlin rlon rouan roun rre rsela rsilda rta rtha rthe rthin rti rtin rtina rtine rtta rtti rty rtyna ruf rvan
rvin rwa rwah rwan rwo ry ryam ryama ryan ryana ryem ryna rzena rzia rziya saki sood sooma soud souma soumeh sse
ssimo ssoud sud suma taeus tej teja teo teusz thea theo theus thias thieu thilda thilde ti tias tija tilda tilde tin
tina touk tteo tteus tthew tthias tthieu tthis tti ttias ttis tts tyas ud ude udo uno ureen uri urice uricio uritius
uritz uro urycy wada wlid wlud xamed xamuud xim xime ximilian ximus xine ya yada yar ymun ymuna ys ysa ysaa ysam
ysoon ytham yuree yyada zen ziar zin zlum me: brahtu dhanie diha din elis ena gan hari harit hdi hmed hmedalija hmet
hmud ho hrab hran hrdad hri hrnaz hrnoosh hwish isam ja jra jrema kdes konnen lak lake laku lanie lat lek les lih
liha lika like linda lisa lissa lita litta lker llie ltem lvin lvina lvyn lwin mduh met nna nsur nsura ral ran rdan
redith rete rgim rhawi riem rike rima rita riton rja rjem rjeme rle ron rry rsad rsiha rt rve rvi ryam ryem sfin
shal skerem srur sut tehan tin todi tte vlida vlut yrem ysam zgebe mi: a cael caela chael chaela chail chal chale
chel chela chele chelle ckan cke cki ckis dhat eczyslaw guel haela hai hail hailo hajlo hnea hret ia ika jat ka kael
kaela kail kal ke khail kias kkel kki kko klos kolaj lad lana lanka lanko ldred le lena leva lian lica lija lijana
lisav livoj livoje ljan ljana lka lkias lla llad lle llie lly lo loje lomir lorad los losz lou lovan lutin mmi moza
nahil nal ndaugas nea nela nerva nette nh nire nni nnie noo nttu odrag raj rajana ran randa rcea re rela rella ren
rha riam rja rjam rjami rjana rjeta rka rko rlinda rna rnes rnesa ro ron roslav roslava roslaw rran rre rsad rsada
rta rva rvat rwais rwan rzet sagh sbah scha schka sha slav srak sse tar tesh that tko tzi ml: aden adenka mo: a aaz
ad ath ayad az barak bin dou ein gens gge habat hamad hamed hamednur hammad hammed hamud han hana hanad hannad hib
hsen hsin ises jgan jje jtaba khtar lla llan llie lly mchil mcilo mena mina modou nica nika nique nir nira ntgomery
ntri ntse ona rad rena rgana ritz rris rsal rtaza rten rteza rtimer ses stafa uad uhamed una unir unira urad usa
usab ussa ustafa utaz yra zhgan mu: aad amer ammer ath ayad az bin bina edin fid fida ge gisha hamed hammad hammed
hammet hanad hanna hannad harem harrem hib hidin hubo hudin jahid jeeb jib kesh khtar ktar kwege lugeta min mtaz na
nam neer nevera nib nir nira no ntadher nther nzer qtada rad rat rhaf riel rsal rsel rtada rtadha rtaza rtuza sab
safir shtaq slih ssie staf stafa stafe stafo stapha taz thana thanna xamed zafer zaffer zamil zhda mw: angi my: int
khailo kola riam rvete mä: ret reta rit rta rtha må: ns nsa nsan rten na: aman amat asir baz beel beela biel biha
biila bil bila cer cera ciima cim dar dde deem deen der dera dezda dezhda dhir dia dide difo diia dija dim din dina
dine dir dira dire diya dja eem ema emi fije fisa fise fiz gihan hed heed hid hida hla hom hrin ila ilya im ima ime
jah jat jee jeeb jem ji jib jiba jla jlaa jm jma jmeh jmo joua jwa jwan kato kisa mir ncy ndini nette nna ntana omi
paporn qib ram ranjo reen ren rges rgis rgiza rgol riman rin rjes rmeen rmin ruemon sar seem seema seer ser shwa
shwan siba sim sima sir sira siro sra sreen srin sro sser ssim ssima ssir stasja steexo steha steho tacha tali talia
talie taliia talija taliya talja talya tanael tasa tascha tasha thali thalia thalie than thanael tnael tsnet ttapong
ttaya tthaya ushad vdeep veed vid vida waf wal war waz wel wfal wid wras wroz wzad yef zan zanin zar zaret zdar zeem
zeer zek zem zgol zia zife zila zim zira zire zli zmi zrin ne: bahat biat bil bojsa cati chirvan cip cla da dal dim
dima djma djo dzad elam eraj gar gasi gin had hal hat hir ira jat jla jra lli llie lly manja nad nnie o rgis rgiz
rma rmin rmina rmine roz sim slihan sma srin srine ssrin stor ttan ttie ttis vena venka ville vin vine vres vreza
vzat vzeta wroz xhmije zam zha ziha zir zire ng: an hia oc ozi uyet nh: an ung ni: all az bal bras canor cholas ckan
cke cklas clas co cola colae colai colas cole coleta coletta colina cusor dal dhal dhi els gar gel gisti had hada
hal han hat hayet ilo ina jaz jole khil kita kke kki klas ko kodemus kola kolai kolaj kolas kolaus kolay kole koleta
kolija kolina kos lay lgun lima lla llan lle lo lofar loofar loufar ls lufar lufer mat mco mo mra neb nel nela nib
nis nni nnie no non norta nos nve nwe pa ran rmal rmala roz sam sha sreen srin sse ssrin ttaya usha vaal van vin yaz
yazi yonzima zam zama zar zha nj: eri omza no: a ah ak am bahar el elia elle emi gge ha mvula ngnuch omi or ora oran
oria oshin ppadon ppe rah rbert rdin rea rhan rin rma runn rwen sheen srat ufal uha uman ur ura uran ureddine urhan
vak vali valie wfal zad nu: chanart ha had khet kri man no ra raini ran ray rcan rdan rettin rgul ri ria rija rije
riye rjan rkan rsel rten rul saiba sayba srat sret sreta ur ny: amal asha ima nä: srin oa: na ob: ada aid aida inna
ren oc: hir tavian tavio od: dny dvar eta ette hiambo ina ran of: elia og: ge njen uz uzhan oi: va ok: an ba bay
ello sana tavia tay ol: a atunji av avi drich e eg eh eksandr eksandra eksii ena esia esya ga gica ha impia ivera
ivia ivija iwer iwia iwier jana le li lian lie lis of ov umide ympia om: aima ama ar ara ayma ed eed er era id ran
on: drej ur yinye op: helia or: athai awan han hay hideja iol khan lando nela nella solya var vokki os: agie ama
amah ayi born car kar kari maan man mane mo nat sama si sian vald valdo wald ot: hman ieno is tar tilia tilie ou:
afa alid maima mar mou sman smane ssama thay ti ov: e idia idiu ow: e en oz: can ge gur kan lem pa: avo blo iman
jtim lina lle loma lwasha mela mina ndora nida nos nteha ola olo rastoo resa rham rinaz risa rmida rmis rnian rvaneh
rveen rvin rvis rviz rwana rween rwin rwiz rya scal si squale tcharee tric trice tricia tricio trick trik triq
trycja tsy ul ula ulette uli uliina ulina uline ulius ulo ulus vao vel vla vle vlina vlo vlos wel yam yman ymon pe:
arl der dher dram dro gah ggy iman jman kka lin lla llan lle lleman ndar nelope nka ntti ppe rcival rcy rihan rizad
rla rnilla rnille rpetua rra rtti shang shawa tar ter tko tr tra trea tri trica trit tro tronella tronilla tros tru
trus tte tter tteri tur tya yman ph: atcharin ilip ilippa ilippe illip oebe ong onthip uong yllis pi: a erina erre
eter hla ia lvi mchanok nelopi nky otr otrek rjo rkko rre seth pl: amen amena oy po: lat lina ntan ntiac ntus oja
oneh oya rnpimon rnthip rntip uria uya uyan vel pr: abhat adeep akash anav anee anvera aphaphon asad asert ayut
edrag eecha eeti emtim iit isca iscila iscilla itam iti iya iyanka odan zemyslaw pu: angthong neet ria pä: ivi
ivikki qa: ali dan dir is li mar sem sim ssem ssim yyum qe: ndresa ndrim qi: ang qu: ang entin incy intus mar oc sai
say taiba yen ynh ra: ada afat bab bah bar bea bee bia bie biye bya chel chid chida denko dhika dhwan dia dica dim
dja dka dko dmila doje dojka domir dosav doslav doslaw dovan du ed faat fael faela faella fah fal feef fet fiah fid
fif fika fiq fiqa gad gda ghad ghda ghid ghu gip gna gnar gne gnfrid gnhild gnvald gnwald haf hel hela him hima hma
hmah hmat hmeh hmo hmon ho hul hwa ida ifa ija ili imo imonda imund ina iner isa ivis ivo ja jaa jab jan jat jesh
jiv jko jna kel kesh kib lf lph luca madan maz mazan meen mesh mez mi min mina miro miz miza mon mona mses mtin mush
my mya mzi mziya nda ndi ndolf ndy neem nia nim nin nja njit nko nya ouf ouia oul phael quel res sha shad sheed shid
shida shin shmi sho sim sima sit smiya smus sool soul sul tana tka tko tree ttana uf uha uno ushan van veen vin wad
wan wand waz wda wia wya yah yan yane yhana ymond ymonda yyan zan zaq zia ziya ziye zmik zvan re: bal baz beca becca
becka beka bekah bekka bin bwar cep dha douane dwan em ema fik fika fki gev ggie ginald gine gnar hab ham han hana
hman idar idun ijo imund ine iner inhard inhold ino jdar jhan jne kan mi mus mzija nad nars nata nate nato nee neta
nuka shma slan ssan sul xhep yhan za zan zarta zgar zhin zija zvan zwan rh: ita onda ri: aan az bwar carda cardo
chard chie cka ckan ckard cke ckie cky co dha dvan dwan faat fat fet gers gmor hab ham hanna ikka ina itta jad kard
khard kke ku lle mon nesa nor shi sto taj tal tesh tva twa van vka yad yadh za zah zgar zwan zwana ro: aa ald bab
bban bbe bbie bbin bel bert berta berto biel bina ble cco cio cky derick dica din dney dolfo drigo ffe gelio ger gge
gher ham han hat hina hit ine jan jda jhat jin kas kaya khsar kia la lanas land landa lf lland main mana mario mel
mica mina mka muald my nahi nak nald naldo nan nas ndik nesa ney ni nit nja nkan nni nnie nny nya oble onak ope osa
salia salie salind sana sanna sanne saria sario saura se semarie shan sica sie sita sitsa slin slyn smarie ssana
stam switha ua uba ula vena waida wan wena wida xan xana xanne y ya yne zalia zalija zan zarta zerin zhan zhin zina
zita rr: on ru: ba bab bar ben bina dina dolf dolph dy ffe fta fus gije gile kan ken khsana khsar kia kiya kiye men
mena meysa nar ne ngnapa ngthip no pert qaya qayya qia qiya rik slan slana smir ssel stam stem tger th vejda waida
weyda xandra za zbeh zha zica ry: an szard rz: gar rö: nnaug nnog sa: adia adiya ado ahil ana ara baah bahat
bahattin bahudin bar bbe beeh been bera beri biha bika bina bine bir bira birin bit biye boor bra breen brija brin
brina brine bur cdia cdiya cha chin cke daf daqat ddam deem degh dek dem deq deta dia die dija dije dik diq diqa
diya diye diyo dri eda eed eid eideh faa fana fet feta fia fija fin fiya fiye fiyo fura fwan fwat gal hal hand har
her hil him hin hra hro ida idah if ifal ija ikou ila ima imir inabou ja jad jed jid jida jjad kari karias kda kib
kina kine ku ladin lah lama lari leem leh leha lema lha lih liha lim lima lis lka lko lla lli lly lma lmaan lman
lome lomea lomon loua lvador lvatore lwa lwan maan mad mah maher man manta mantha mara matar mbou meer meera meh mi
mia miha miira mija mim mina mir mira miya miyah moud mppa mra mrawit muel muela muil muli naa nad naz ndeep ndhya
ndija ndip ndor ndra ndro ndu ndy nel nela nem ngeeta ngin nita nja njana njay njeev njin nnan nne nni nny nte nteri
ntino nya owanee ra raa rah rai ranya rbast rbaz rdar reh rem rgon rhad rin rina risa rita rkawt rmad rraj rtaj rwar
rya sa san scha sha shka sithorn skia ssa tar tenik ttar tu ulius ulo vannah vvas wsan yed yeda yeed yid ynab yyed
sc: arlett ott se: ada an bahat bastian bban bbe biha da dat dik dika din fa fer fik fika fket had id ifu ija jad
jfo jla jo kou lahattin lam lamawit lami lcuk lda ldin lena lene lim lima lin lina lma lman lmer lmir lver lvete lvi
lvije ma mal mere mih miha mina mir mira miramis mra msa nad nada naid naida nait nay nayt nem nija nka pehr pideh
ppo rafia rafin rafina rap rcan rdar rdil rena rge rgei rgej rgey rgii rgio rgiu rgiy rhan rhat rhii rhiy rife rkan
rpil rwan tareh th vak van vda vdie vdije ved verin vgi vil vilay vim vin vinc vinj vval yed yfi yhan yit yma ynab
yran zen zer zgin sf: yan sh: abaan aban abana abir abnam adan aden adha adi adia adman afi afia afiq afiqa ahab
ahad ahbaz ahd ahed ahid ahida ahin ahla ahnaz aho ahram ahriar ahrokh ahrzad ahwan ahzad ahzada aima aimaa aista
akeel aker akiba akila akir akira akiro akur alaw amam amiran amis amoun amsa amsi amsia amso ana ane anga ani ankar
annon anti apour arara areef areefa arifa arifo armarke armila aron aswar aun avin awn ayan ayma azia eela eelan
efqet ega ehab ehzad eida eila eima elan elly ems emsi enan eraz ereen erif erin erine erko erwan eryl erzad ewit
iar ideh ila ilan ilpa ima imaa iraz ireen iren irin irko irley irwan irzad iva kelqim kumbin kurte ler mouni no
oaib ohreh okhan okofeh okran okriya oleh pend petim presa qipe reya uaib uayb ubaib ubham ucayb ugri ukri ukria
urooq van wan yam si: amak ana avash bel beth bylla bylle ddiqa dika diq dney dra dsel duri egfried ene fen gbjörn
gbritt gfrid ggan gge ggi ghsten gmund gne gnhild gny grid grun gurd gurdur gvald gvard gyn ham hana hem iri jad las
lje lke lvana lvanus lvester lvia lvija lvio lviu mar may meon min mon mona mone mpa mran mret nan nda ndi nem ni
nikka pan rac rad raj reen rikit rilak rin rine riporn riwan rje rkka rpa rvan rwa rwan sko ssa ssel ssela ssoko van
var varama vert w war xten yabend yam yar sj: ofn unne sk: ender ånis sl: adana adjana avica avisa avka avko awomir
oboda obodan obodanka sm: ail ain aranda ilja iljana sn: ezana jezana orre so: ffi fi fiane fie fiia haib hail hayl
heil heila heyla hila hrab ile kha kol lange lbritt ledad lfrid lgerd lgun liana lig liman lin lina lmaz lomon lvei
lveig lvej lvig lweig lyana maia maya mbat mboon mchai mjai mjit mkid mpong mporn msak msri nay ndos ner ngul nia
niya nja nnie nya phal phia phie ran raya ren rin rina rour roush uad ufian ufiane uha uhaila uheil ukaina umaya
umia usan sp: asoje encer iros omenka resa sr: dan djan ecko eten ijana isuda st: acy affan affe amatia ana animir
anisa anislav anislaw anislawa anka anko anley avros efan efana efani efania efanie efano efanos effan effe effen
efka einar ela elian elios ellan epan ephan ephanie ephen evan eve even evo ian ieg ilian ina ine inis ipe jepan
offer ojan ojanka ojka oyan oyanka uart ure yrbjörn su: aad ad ada ado at ban bbe bhan bhi caad chada chart dad
darat eda ela elen fian fyan gra ha haib hail haila hair hayb hejla her jan jata kanya kran kru laf laiman layman
ldan leiman lejman leman leqa leyka leyman liman maia maira maiya malee man maya mayo mayya meja meya meyye mia mita
ndas ndus nee nil nila nisa nita ong paporn phaphon pranee rasak raya resh reyya riya rjit ryoyo san sana sann sanna
sanne sheela shma sie sila ssi ssie thida vada wannee wit zan zana zanna zanne zette sv: ante empa en enerik enning
erker erre etlana etozar itlana sw: antje ati sy: bil dney ed eda lva lve lvester lvi lvia lvie lwia mpho nne nnove
nnöve uzanna sz: czepan ilvia ymon sö: lve ren rine ta: ban bita bitha dele deusz ge ghreed greed grid ha hani her
hereh hir hira hmina hsin if im ima imur ina isir issir jana judin koua lal leb leen lha lia lib lin liya llulah lvi
lvin mam mana manna mar mara mas mim mmy naz ncred nel neli ner nia nita nja nner nveer nvir nya nzeela oufik pani
pfuma pio rald rana raneh ras reek rek req rik riku riq rja rkan rlan rmo sha slim sneem snim snima tevik tiana
tjana tyana ufik uno useef vga wanda yeb yfun yseer yyab yyip te: ame ddy dros emu fik fta hmina ija kie kin kla kle
klu llervo lma lman mesgen mjen mnit nzin nzing o odor odora odoro ofil ofilo ona ppo rence resa rese resia resita
reza rje rmeh rry rttu sfa sfay sfaye sfu shale ssan ssis tiana ufik uta uvo welde wolde ymur th: aer air amer
anaporn anh ao awatchai ea ecla eingi elma eo eodor eodora eodore eofil eres eresa erese eresia iago ida ien ilda
inh itima omai omas omasine ong ongchai or orbjörn ord ore orleif orsten orvald uan ure uy yra ti: ago ara bbe beriu
berius bor ffany gist gran hana homir ia ina jan jana kva lda lde ldy lla llie lly lman mea miro mmy mo mon moteus
mothy mpa mpan mur nka nna nsae ntin nto ntti ppawan rhas to tti tus yam zita tj: alle orven to: ader bban bbe bbie
bbo bby bias by dd dde dor dora dorka ffe ghrul ivo khi ktam lga mas masa masz mica mislav mmi mmie mmy mo mpa mpe
nci ni nino nje ny omaj omas pi pias rbjörn rborg rd rgerd rgil rgny rhild ril rild rill rkel rkild rleif rmod rolf
rsten rulf run runn rvald rvid ttan tti ufic ufik uraj uria va ve tr: aian evor ieu ifun iin inh istan oels ond ude
uls ung uong yggve ygve ts: ega egay ehay ehaye ige ion veta vetan tu: an dor gba gce hin ija ire lay lin nahan ncay
nde omas omo qa ran re rgay rgut rid rkan rki ssan ukka ula uli ulia ulikki valie yen yet ty: cho ko ler ra tti yne
tz: vetana ub: ah ax be ud: ay uf: fe ug: bad ur ul: f fhild ises la le lis rica rich rik rika rike rikke um: aid
aima air al ama ayr berto ida it mu muhan ran ut un: dine ni uo: levi ur: aiwan ho ime mas os osh po sin sula szula
ve us: ama chi maan man ut: hman uw: imana uz: air va: clav dim dym gif hdet hid hida hide hit ida idas ike iva
lbona ldemar ldet ldete ldis ldrin lentin lentina lentino lentyn leri leria lerica lerie leriia lerij lerija leriu
leriya leska lfrid ljeta lle lmir lmira lon lter lton ltteri nesa nessa nja nya rpu rvara sco sil sile silica silij
siliki silis stiina syl ve: dad dat dran drana era eti hbi hid hida ijo ikko iko li libor lid lida limir ljko lma
ndela ndla nelin nera nka nke nla ntsislav rda rena rica rner rneri rnon ronica ronika ronique sel selin sna tim
ysel vi: beke cente ckan cke cki ckis cky ctor dar dosava et gdis gge ggo heda hra ivi jay jaya kash kki kram ktan
ktor ktoriia ktorija ldan ldana lfred lgot lhelm lhelmiina lhelmine lho liam lija ljami ljo lko llads lliam lma lmar
lmer nay ncas nce ncent ncenzo neta nh nko nod oleta oletta olette orel orica pin raj rgil rginia rre shal tali
talie talii taliy tomir tus veca vek veka vi vian viana vianna vianne vica vvi yan vj: eko ekoslav eran ollca osa
vl: adan adana adica adimir adislav ado adyslav asta atka atko era ora vo: jin jislav jka jkan jtech ldemar lkan
lker lmar lodymyr vu: kan kasin okko ong ral sal vy: tautas vä: inö wa: adi claw dad dah die el faa fiq fiya hed
heda heed hib hid hida isi jdi jid jiha laa ldemar lder leed lid lida llis lly lter lther ltraud ndee nida nis nja
njiru nna nnapa npen qar qas rda rdah rsama rsame runee seem sim sima siq sna ssan ssana ssila ssim thiq yne zhma
we: aam dad gahta ijun ini intana ldu ncel nche ncke ndela ndla ndy rner ronika sal sam sley ssam zir wi: chai ckan
cke ctor ctoria dad ded eslaw eslawa gert ggan ggo jdan ktor ktoria laa laiwan lda lfred lgot lhelm lhelmina llard
lle llem llgot lliam llie llis lly lma lmer nifred nnie nston nta ntana oletta pa phada ssal ssam told van veca veka
vianne wl: adyslaw odek odzimierz wo: jciech jtek lfgang lmar ody rku sen wu: bit hib xa: limo nder ndra san vier wo
xe: nia nofon rxes zal xh: avit emal emile eneta enis evdet oana ulia xi: ang ao aomei aoming aoyan mena xu: an seen
ya: aqoub asiin cine cob dira el ghoub gmur hia hya hye kob kup lcin lda mama man men mina net nira niv nnick nnis
qeen qoub qub ra red reli ren roslav rub saman sar seen semin sen ser sha shar shoda sin sir smeen smiin smin smina
smine sna ssen sser ssin ssine ssir vuz zan zdan zid ye: absera ganeh hia kta lda lena liz mane ner senia shi sim
tunde vgeni vgenia vhen vheniia zda zen yi: annis hun ldiz lmaz mer nka yl: lka lza va wa yn: ez gvar gve yo: dit
hana hanes hanna hannes landa nas natan nis rdan rdanka rdanos san sef sief sra ssef tam ucef umna unes unis unus
usef usif usra ussef ussra usuf yr: jö ys: abel yu: bitza cel ksel lia liana liia liya mna nes nis nus pa pin ri rii
riy rub sef set sra ssuf suf sur yv: ar es ette onna onne za: akir bih charias chary ck ckan ckarias cke die far fer
her hid hida hide hir hira hra hraa hran hro id ida idan im in ina inab inah ineb inul karia karias kariya kariye
karya ki kia kir kiya kiye klina mir mzam ndis ndra nyar rah reen rema rghona rif rifa rina rko yd ynab yneb zb:
igniew zd: enek enka enko ravka ravko zislaw ze: bbe enat eshan f ffiro hra ina inab inah jna jneb jneba jnepe
karias keriya ki kiye krija lal liha limir ljka ljko mede mfira mzem nab neb nel nep nobia non rai ray rdest ria
rihun rrin th yad ynab yneb ynel ynep zh: ala aneta anna eela eng ian ila ilan ina ino ivko iwar wan yan zi: ad ba
jad jada kra kria lan lha nah naida nar nat neb net rek yad yan zl: ata atan atica atko zo: baida e ey fia ha haib
hal hra hre hreh ja jan ltan raida ran rana rica rka uhair uheir ya zan zr: inka zs: olt uzsanna zu: baida bair bayr
beyde hair hal hayr hra hur laikha lejha leyha leyka lfija lfiqar lma mra zan zana zanna zv: ezdan ezdana onimir
onko zy: gmunt mer än: gela äs: kil åk: e ås: a laug mund ta ulf vald öi: vind öj: vind öl: ander öm: er ön: der ör:
jan ös: tein ten öv: ind öy: stein vind öz: can ge gur kan lem`;
