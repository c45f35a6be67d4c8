import YeonpyoText

// Words inside and beside names that no gazetteer holds.
extension English {
  static var namePieces: [UInt32: NamePiece] {
    var result: [UInt32: NamePiece] = [:]
    func add(_ words: StaticString, _ flags: NamePiece) {
      for hash in hashes(words) { result[hash, default: []].formUnion(flags) }
    }
    add(
      """
      Mr Mrs Ms Miss Dr Prof Professor Rev Reverend Sir Dame Lord Lady President Premier Chancellor Minister Senator
      Congressman Congresswoman Representative Governor Mayor Judge Justice Captain Lieutenant Lt Colonel Col General Gen
      Major Maj Sergeant Sgt Admiral Commander Cmdr Brigadier Private Corporal Marshal Pope Cardinal Bishop Archbishop
      Father Brother Sister Saint King Queen Prince Princess Duke Duchess Emperor Empress Sultan Count Countess Baron
      Coach Manager Chairman Chairwoman Secretary Ambassador Commissioner Detective Inspector Officer Director Chief
      CEO Speaker Sen Rep Gov Capt
      """, .title)
    add(
      """
      Inc Corp Corporation Co Ltd Limited LLC PLC GmbH University College Institute Institution Association Federation
      Committee Council Ministry Department Agency Bureau Bank Group Entertainment Studios Studio Pictures Records
      Orchestra Philharmonic Ensemble Choir Band Party Union League Club FC Company Foundation Society Church School Academy
      Seminary Museum Hospital Army Navy Police Brigade Regiment Division Battalion Squadron Corps Commission Court Airlines
      Airways Motors Industries Holdings Partners Labs Laboratories Laboratory Technologies Systems Software Networks Network
      Television Radio Broadcasting Communications Productions Press Publishing Publishers Railways Railway Railroad Center
      Centre Congress Senate Parliament Assembly Organization Organisation Authority Board Office Trust Fund Exchange
      Brothers Bros Enterprises Services Solutions Insurance Securities Pharmaceuticals Electronics
      """, .organization)
    add(
      """
      Times Herald Tribune Journal Newspaper Magazine Gazette Chronicle Guardian Telegraph Observer Weekly Post Shimbun
      Ilbo
      """, .publication)
    add(
      """
      Street Avenue Road Boulevard Lane Square River Creek Lake Mount Mountain Mountains Island Islands County Province
      City Town Village District Park Bridge Airport Station Castle Palace Beach Valley Hills Sea Ocean Bay Gulf Strait
      Peninsula Cape Canyon Desert Forest Harbor Harbour Port Tower Stadium Arena Cemetery Highway Route Republic Kingdom
      Heights Springs Falls Fort Hall House Building Plaza Garden Gardens Cathedral Abbey Temple Territory State States
      Saint St San Santa Los Las El
      """, .place)
    add("Award Awards Prize Medal Trophy Cross", .award)
    add(
      """
      Festival Olympics Olympic Championship Championships Cup War Wars Battle Games Tour Tournament Conference Summit
      Revolution Rebellion Crisis Expo Exhibition Parade Marathon Convention Treaty Act Conspiracy Massacre Campaign Series
      Bowl Open Prix Reunification Unification Independence Liberation Referendum Election Elections Pandemic
      """, .event)
    add(
      """
      Korean Japanese Chinese American British English French German Italian Spanish Russian Canadian Australian Indian
      Mexican Brazilian Dutch Swedish Norwegian Danish Finnish Polish Greek Turkish Israeli Egyptian Iranian Iraqi
      Pakistani Vietnamese Thai Filipino Indonesian Malaysian Taiwanese European Asian African Irish Scottish Welsh
      Ukrainian Czech Hungarian Portuguese Swiss Austrian Belgian Argentine Cuban Jewish Christian Muslim Catholic
      Islamic Buddhist Hindu Soviet Roman South North East West Western Eastern Southern Northern Central New Downtown
      Midtown Uptown Greater Inner Outer Upper Lower Metropolitan Mainland Rural Suburban
      """, .origin)
    add("de da di do du del della der den van von bin ibn al el la le ter ten dos das", .particle)
    add("Jr Sr II III IV", .suffix)
    add(
      """
      Prime Vice Deputy Former Foreign Defense Defence Finance First Attorney Executive Managing Assistant Senior Interior
      Trade Chief Lt Lieutenant Major Brigadier Rear Acting Interim Head
      """, .modifier)
    return result
  }

  static var neighbourWords: [UInt32: NeighbourWord] {
    var result: [UInt32: NeighbourWord] = [:]
    func add(_ words: StaticString, _ flags: NeighbourWord) {
      for hash in hashes(words) { result[hash, default: []].formUnion(flags) }
    }
    add(
      """
      actor actress singer director writer screenwriter comedian host model anchor rapper idol presenter filmmaker novelist
      author songwriter editor journalist reporter correspondent columnist critic producer composer conductor musician
      guitarist bassist drummer pianist vocalist keyboardist violinist cellist saxophonist trumpeter frontman poet painter
      sculptor artist photographer architect designer choreographer dancer cartoonist illustrator publisher president
      chairman chairwoman chief executive ceo founder cofounder owner officer manager spokesman spokeswoman spokesperson
      secretary minister premier chancellor senator congressman governor mayor ambassador diplomat politician lawmaker
      judge lawyer attorney prosecutor professor scientist physicist chemist biologist mathematician economist historian
      philosopher psychologist engineer inventor doctor physician surgeon nurse teacher principal coach player striker
      midfielder defender goalkeeper quarterback pitcher catcher batsman bowler boxer wrestler swimmer sprinter cyclist
      golfer skater driver pilot astronaut captain general colonel lieutenant major sergeant commander admiral soldier
      officer activist analyst lead leader deputy candidate nominee king queen prince princess emperor bishop priest pastor
      missionary explorer businessman businesswoman entrepreneur investor banker chef farmer student member star
      """, .occupation)
    add(
      """
      son daughter wife husband brother sister father mother uncle aunt cousin nephew niece friend partner girlfriend
      boyfriend grandson granddaughter grandfather grandmother colleague bandmate
      """, .kin)
    add(
      """
      said says told recalled married wrote writes died born explained argued replied answered added asked admitted
      thinks thought believes believed resigned retired graduated lives lived joked sang sings complained testified
      revealed stars starred directed composed
      """, .act)
    add("who whose whom", .who)
    add("in at near from to into across through toward towards around outside inside", .location)
    add("the a an", .article)
    add(
      "drama film movie series sitcom show musical play novel book album song single poem opera documentary webtoon titled",
      .work)
    add(
      """
      Virginia Carolina Georgia Austin Jackson Paris London Washington Lincoln Madison Florida Dallas Houston Charlotte
      Sydney Victoria Adelaide Chelsea Brooklyn Orlando Phoenix Savannah Cheyenne Dakota Montana Nevada India China Asia
      America Israel Jordan Kenya Chad Cuba Africa Holland Ireland Milan Vienna Verona Valencia Lourdes Carmel Jersey
      Kent Denver Lexington Clinton Columbus Troy Hamilton Logan Lancaster York Jamaica Cuba Santiago Francisco Diego
      Rosario Salvador Santa San April May June August Christian Mercedes Porsche Lexus Ford Warner Royal King Prince
      Earl Duke Major Page Star Summer Winter Autumn Love Will Van Long Young So An Do In Le My
      """, .otherwise)
    return result
  }
}
