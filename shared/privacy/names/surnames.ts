/** Surnames that are no ordinary Swedish word. Folded, sorted, written after their first two letters (list_words.ts). */
export const SURNAMES = `aa: lto ltonen ab: basi boud dalla dulle ed ood ou raha rahale ac: ar ad: amczyk ams emi eyemi lercreutz ag: uilar
ah: lin lm madi madzai nlund okas ola onen ai: raksinen ak: bar bari bas bulut deniz gul gun in man soy su yol al:
-ali -dulaimi -hassan -jabouri -jaburi -khatib -masri -obaidi -rashid -saadi -sayed ahmad ali ami anen anko atalo
bayati brektson diri em fven haj hamad hussein ic izada jaburi khalil khatib masri meida mer mohammad najjar nås
omar saadi sayed shami tun varez am: brosius ini iri an: demariam derberg dersen derson dren gelov karcrona sari
tikainen ttila ttonen ar: abi ikan nell slan vidson as: adi ante faha faw gedom ghari ikainen ker lan merom at: tar
au: tio vinen av: ci dic aw: ad ax: ell en ay: demir dogan oubi az: izi ba: bakhani bic cklin cklund ckman gheri
hnan hrami jrami kken lci logh logun ngura rakat rbosa rkarmo rre rry ryawno rzani saran sic utista yat yati be: gic
gum hrami ktas llo ngtson rge rgenholtz rgenstråhle rgh risha rzins sic bi: anchi lgic lgin lic bj: elke erke uhr
örck örling örnfot örnstad bl: idberg bo: ateng din hlin hm hman linder rgh snjak zkurt zorgi br: andin ask att aun
emer kic odin uhn undell undin uun bu: lun lut rman stos tt bä: rgh bå: åth bö: hm rjeson ca: ballero brera lvo mara
mpbell mpos no rdenas rell rlen rling rlson rlund rmona rrasco rvalho ssel stillo ce: esay lik lsing rvin ch:
aiyasit amoun anthara aroen arpentier audhry en oi owdhury ristensen ristiansen ronander ukwu ci: nar obanu co: ban
llins nteh ntreras rtes sic skun cr: espo uz cz: arnecki da: bbagh her hlen hlin nell ng rwish vis de: dic german
hghan lgado lic lin mir mirci mirel mitz niz di: allo az ez mitrov mitrova nu op dj: erf okic urberg uric do:
minguez dr: akenberg ott du: ale aleh bois da mitru ner ong pont ran rmaz rsun dv: orak dy: berg dz: afic eb: rahimi
eh: renkrona rling rnrooth ei: dem ek: enberg engren ici inci el: ander fving mi oranta em: bring en: dren er: en
gin icson ixon kkilä lander onen sgård soy es: kandari kelinen kola maili pinoza posito fa: del gerlönn hlen rahani
raj rax rhat rkas xen yad fe: dorov rati rm rnandez rrari rreira rrer ssehaye fh: ager fi: gueroa scher sseha fl:
oden odin orea oren ores yckt fo: fana rnander rss fr: anzen eden ick idh itzon ykholm ykman ölander fu: entes fy:
rberg fä: lldin ga: hm llardo llego rcia rdell rphult rrido shi wriye ge: brehiwot bremariam bremedhin bremeskel
breselassie breyesus di ijer orgiev orgieva rdin strin gh: afouri asemi ebreab ebremedhin ebreyesus ide orbani gi:
dlund dlöf ertz menez go: dman mes mez nzalez rgis rski tthard gr: ahn anath andin aner bic ipenberg ipenstedt oth
unden undin yth ännö öning gu: errero led nduz nes ngör pta stafson tierrez ven gy: llenstierna gö: kce ha: apala
apanen apaniemi ataja avisto bib bibi bte btemariam dad ddad dgu di dzic gelin gert gos idari ile ilemichael ilu jj
kala kimi kkarainen labi liti lldin llen llin lme lonen mad madi mdan midi mmoud mo mren mrin nnula nsell nson rb
riri rju rris rtikainen rtman sani shemi shimi ssani ssoun ugen utala utamäki verinen he: din ed gg ijkenskjöld
ikkilä ikkinen inonen iskanen lenius llden llsing lminen rnandez rrera rrero rsi ssel sselgren sselman hi: dalgo
etala etanen ltunen rsi rvonen hj: elm erpe ertberg erten orth orthen ärpe ho: dzic ffman ffstedt fmann gstedt
kkanen lappa llander lm lmer lmertz lmin lopainen lst nkanen rnberg rvat rvath ssain ssaini sseini xha hr: ustic hu:
ang htala lten ltin otari ovinen sic skic ssaini sseini ttunen uskonen ynh hy: lander lten ttinen tönen värinen
vönen hä: ger german gerstrand kkinen mäläinen nninen rkönen hå: ård hö: rberg rlin ök ib: anez rahimi id: ström ig:
lesias ih: alainen il: ic ves im: monen in: gelman tharat io: nescu is: maeel omäki sak se ufi iv: anov anova ja:
afari akkola atinen bari fari hic kobsen lali llow lonen mali mmeh mshidi nkauskas nson ntarat nzon shari sinski
ssem tta uhiainen wadi worski je: nsen rkeman ji: male menez jo: hansen kela kinen nes nson nzon rlen vall ju: hlin
kic lin nestrand ntunen ric ssila to vonen jä: ntti rvelä rvenpää rvi rvinen äskeläinen ka: czmarek dic ewkham hin
ikkonen inulainen llin llio lnins mali mara minska minski neberg nerva ngas nkaanpää ntola nu rabulut raca radag
rakas rakaya ram raman rami ratas rhu rhunen ri ric rimi rjalainen rlin rnell rppinen rtal rttunen rvinen rvonen
ss-hanna ssab strati uppila uppinen ur ya zemi zimi zlauskas ke: bede inänen ita les lmendi mpe mppainen nnedy ränen
skin skinen skitalo tola ttunen kh: alaf alili amphan ani atib odadadi osravi ouri oury ki: lic linc lpeläinen
nnunen uru velä vimäki vinen viniemi vistö kj: ellerstrand ellin kl: eberg ingspor kn: udsen utson ös ko: cak
istinen ivisto ivula ivunen kko kkonen lehmainen llberg llind lmodin mulainen ntio nttinen ponen rhonen rkmaz roma
rpela rpi rtelainen skela ski skinen sonen vac vacs valchuk valyov vanen walczyk walska walski zlov kr: antz asniqi
awczyk istensen istiansen ol oon uger usell ku: biak charski isma jala kk kkonen laksiz lane lmala mlin mpulainen
osmanen rki ronen rtic usela usisto znetsov znetsova ky: lberg len llönen kä: hkönen llen märäinen rki rkkäinen
rnell rrman kö: hler hn se la: akkonen akso aksonen gerkrans htinen iho ine itinen mmi mpinen nden nderholm ndgraf
ndin nkinen nner ntz ppalainen rsmark rson ssila tvala ukkanen urell urila zic le: ffler fvert hikoinen htimäki
htinen hto htola htonen ijon ijonhielm ijonhufvud ino inonen kander kberg nander nnerstad pistö ppänen skinen vander
ven vin wen wenhaupt wis li: dforss din edberg edman imatainen ljander ljenberg ljenfeldt llhager nde nderyd ndgärde
ndh ndhagen ndhe ndner ndåker ndö nna nner pponen then thner ttorin ukkonen lj: ungar ungh lo: din pez rentzon tfi
thman ven zano lu: kic ndbohm ndh ndin ngu oma ukkonen ly: berg ng lä: ckberg gervall hteenmäki nnerholm lö: fving
thman venhielm wen wenadler wgren wing öf ma: dsen gan gnell gnuson hdavi hmoudi jidi kdesi-elias kkonen leki linen
lki lmer nninen nsoori nsouri rciniak ric rkgren rkkanen rklund rkstedt rquez rtell rten rtikainen rtinell rtinez
rtins rttila rttinen soumi tei tic tikainen tilainen ttila ttson uritzen uritzon zur me: dina hic hmeti hrabi lander
len lin linder llbin llin lnyk mic ndez ngistu nsah riläinen sic yer mi: chalski ettinen kkola kkonen lic ller rza
rzaei rzai tchell mo: den digh din en ghaddam hammadi hamoud hseni ilanen isio ldovan lina lnar nonen ntero radi
rales reno rin rina rozov rtensen stafavi usavi ussavi ya mu: eller honen jic jkic nck nkhammar noz nteanu rphy savi
se stafic stonen tlu my: hr hrberg hre llymäki ren mä: enpää gi kelä ki kinen nnistö ntylä ättä må: rdh mö: ller
lleryd rck rner na: deri gy jafi jjar siri sr ucler varro zari zer nd: iaye ne: gash lander meth rmark uman umann
vala valainen ng: uyen ni: elsen emelä emi eminen eto hlen iranen kolic kolov kolova kula len skanen ssinen nj: ie
nk: osi no: ori orzai rdebo rden rdenadler rdenskiöld rdenson rdh rdlander refalk ren rinder rlander rouzi uri
usiainen vikov wak nu: nez rmi rminen utinen nw: osu ny: hlen hlin känen lander len linder mberg reen ren oc: ampo
od: elberg og: bazghi unleye oh: lander len lin lson oi: karinen nonen oj: ala anen ok: afor bazghi eke onkwo sanen
ubay ol: din en ers in iveira likainen lila ofson son wig om: ari eragic id or: tega tiz os: ei mani ot: toson ou:
ssi ow: usu ox: enstierna oz: demir er ols turk pa: ananen avilainen avola junen karinen la lander lme lmer
lmstierna lomäki rkkinen rlak rra rsa rtanen rviainen sanen scual tel ulin vlov pe: dersen hkonen jic kkala kkarinen
lkonen ltola ltonen ltoniemi na nnanen nttilä nttinen reira rez ric rsbrandt rälä sonen trauskas tren trini trov
trova tterson ph: am an illips romma pi: etilä etrzak hl irainen rinen tkänen pl: antin anting oman po: hjola nten
pal pescu pov pova rath sse pr: ieto intz omsri ytz pu: hakka lkkinen ranen ustinen pä: rn äkkönen pö: llänen qa:
deri simi qu: reshi qv: arfordt iberg ick ra: atikainen be dic ding fiei himi hman hmani jabi jala madani mazani mel
mic mirez mos ntala ntanen shidi smussen sooli souli utiainen zavi re: bane hn infeldt po uterskiöld uterswärd xhepi
yes zaei zai zaie ri: bbhagen bbing beiro chardson chter ikonen ngh nne quelme ssanen stic ro: berts binson cha dhe
driguez hlin jas llof mano manov mdahl mero min os osvall ssi stami th ru: bio din dolphi iz neberg sso ssom su
tberg uth ry: dbrink defalk den dh din dland ttberg rä: hn isänen sänen rå: berg gberg rö: nnow nnung siö sa: ad adi
ar arela ari arinen avedra bani ber bouri dat deghi diku eedi elee engthong etang ez fi hebi hlen hlin id lander
lazar lberg lehi len lihu limi linas lmela lmi lminen lo lonen ltin lwen madi nchez ndegård ndelin ndin ndmon ndoval
nneh ntos nz ren rkis vas vic volainen wicki sc: helin herman hill hmidt hneider hröder hultz hulz hwarz hyman
hönberg hönning hött se: dighi diqi fic hlberg hlin hlstedt limi llen pp ppälä ppänen pulveda rrano say sh: abani
abo afiei aheen akeri ala ammas ams arif arifi arma ehu eikh irazi ire irwa si: den kora lfver lfverstolpe llanpää
lva mic msek ngh rola sic um yad sj: öbring ödell öden ödin ögreen ölander önell öswärd sk: agerberg agerlind antz
arin arstedt ogby oghäll ogward oog ytte öldebrand sl: ettengren sm: edby irnov irnova sn: ellman so: hlberg hlman
ini kolov ler ltani to uza ylu sp: ahic angenberg ångberg sr: isuk st: aaf aaff ahre anescu anic arck een enbock
ensiö enudd epien erner ewart iernstedt igell igenberg igson jerna oica oltz omberg rahl randh ridh rindberg ureborg
ureson urk yf yrlander åhlberg åhlbom åhle åhlgren åhlman åhlnacke ålberg ålhammar ålhandske ålhane ålnacke su: arez
basic kjai ksawat lejmani ljic ltani ndbaum ndelin nderland ndh ndin neson ominen sic sv: ahn ahnberg alin edin
edjeholm enmar ennberg ennerholm enson erin oboda sw: ahn ärd sy: dow sz: abo ulc ymanska ymanski sä: ll rnblad
rnmark sö: derbaum dergran nmez rensen ta: desse ha heri hiri hmasebi ipale jik mminen nskanen pia sdemir wfiq te:
gnell gner hler hrani ike keste klehaimanot rling rner rvo sfamariam sfamichael th: alen aqi elander elin eorin im
olin ompson omsen ongdee ongkham oren orin ornberg ulin ureson yberg yr örn ti: ainen deman kkanen monen tj: äder
to: dorov ivonen llin lonen mic pal pcu prak rell rin rsell sic th ttie uma uray ure tr: an aore ollsås tu: nc omi
ominen runen ty: ren sklind tö: rnerud uc: ar ug: ander uh: len lin rbom ul: ander fsax fsparre fvin len usoy vmark
un: al nerstad up: pling ur: banski berg ell ut: bult uu: sitalo uv: ell uy: sal va: hlberg hlne inio lenzuela
llentin rga rgas rtiainen sic squez zquez ve: jlens lasco ndel negas stberg stin stlund stman vi: berg borg ckman
dal den dlund dmark dstrand gren klander kner llen nnberg rdung ren rta rtanen sing strand vo: lkov vr: etblad ethem
vu: jic vä: isänen änänen vå: gberg hlberg hlin wa: chtmeister dell densjö dman gner hidi hl hlby hlen hlin lan
lczak ldau lde lden lin llden lldin llen llentin llerstedt llertz llestad llmo llner ng rodell ssberg we: ber del
din ibull idman iland inberg inehall lander ldegebriel ldemichael lin llander llsjö ndel ndelin ndt ngelin nnberg
nner nngren nnlund nnman rme rnberg rnstedt ssberg ssel sslau sslen ssling sslund ssman ssmark ster stin ström stöö
tterhall wi: berg bom ckenberg degren degård demark den denfalk derberg ding dmer eselgren ger gforss gh gren hlborg
ik jk kenros kenståhl kforss klander kner ktorin lander len lk lkens llen lliams llman llner lton nge nkler nsnes
nther rdheim ssman stedt strand ström ttberg tting wl: odarczyk wo: jcik ldemariam ldu lgast llin ngsa ngsawat xberg
zniak wr: ange angel ede etling etman obel wu: lff wy: socki wä: rme rmegård rn rnberg stberg wå: gberg glund gman
hlander hlberg hlin hlstedt ya: coub koub kub ng qoob zici yi: git ldirim yl: inen italo önen yo: dkaew uhanna unan
usefi usufi yt: terberg za: chau deh ki mani nd nder ndi re rei wadzki ze: dell idan idlitz ino kic michael ngin
qiri zh: ang ao ou zi: dan egler elinska elinski mmerman mmermann ngmark zu: kic niga äd: el äh: man äl: fvåg veblom
vemark är: lebrandt åg: erup åh: len ren s åk: ermo år: d man sköld ås: brink enlöf öf: verberg öh: lander len rn
rnell öi: jer ör: tegren ös: tnäs öz: demir en er men turk`;
