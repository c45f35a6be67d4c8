import YeonpyoText

extension Korean {
  /// Particles, copulas and quoting endings after a noun, by the final consonants they may follow.
  ///
  /// Our own list, counted on Korean named-entity corpora; 은/는, 이/가, 을/를, 과/와, 으로/로 are hard rules.
  static var particles: [LanguageData.Particle] {
    list(
      """
      의 에서 에 도 에게 에서는 에는 까지 서 에서도 처럼 보다 에게는 에선 이다 만 에서의 인
      에도 이었다 한테 만의 만이 에서만 에게도 뿐 일 이라 부터 엔 에게서 에겐 마저 입니다 인지
      만큼 뿐만 이고 에만 에서부터 하고 서도 인데 이지만 에의 에게로 조차 보다는 보단 같이 에다
      임 이기도 이며 한테서 만은 만을 만으로 만으로도 까지는 마저도 조차도 보다도 대로 하고는 더러
      에다가 에까지 서는 에서까지 에게만 에게서는 에게서도 에게까지 에게선 께 께서 께서는 께서도
      께선 께는 께도 한테는 한테도 한텐 만도 까지도 까지의 까지만 까지가 까지를 까진 부터는 부터도
      부터의 부턴 밖에 처럼은 처럼도 만큼은 만큼도 만큼의 마다 하고도 치고 치고는 말고 말고도 커녕
      은커녕 는커녕 뿐이 뿐만이 야말로 이야말로 요 에까지도 에나 에라도 에야 에요 엔들 서부터 서의
      임을 임에도 이자 일까 인가 이네 이지 이죠 등 등이 등은 등을 등의 등과 등도 등에 등에게 등으로 같은 같다
        때문에 때문이다 덕분에 덕에 땜에
      """, .any)
      + list(
        """
        는 가 와 를 와의 나 라는 랑 였다 다 네 야 란 라 와는 라면 라고 라서 고 든 와도 였지만
        인줄 였던 였고 여서 냐 라도 라든지 라며 라니 라지만 며 여 든지 나마 와만 였으며 였는데
        예요 라네 래 였습니다 지만 거든 니까 네요 구나
        """, [.none])
      + list(
        """
        은 이 과 을 과의 이나 이라는 이란 이랑 아 과는 이든 이라고 과도 이라며 이라도 이라면 이야
        이었고 이었는데 이냐 이라든지 이라서 이라니 이라지만 이여 이든지 이나마 과만 이었던 이었으며
        이가 이는 이를 이와 이도 이만 이의 이에게 이한테 이었지만 이에요 이라네 이래 이었습니다 이어서 이니까 이구나 이거든
        """, [.other, .rieul])
      + list(
        """
        로 로부터 로서는 로선 로는 로의 로서도 로까지 로서 로써 로도 로만 로부터의 로부터는 로서의
        론
        """, [.rieul, .none])
      + list(
        """
        으로 으로부터 으로서는 으로선 으로는 으로서 으로서도 으로까지 으로의 으로도 으로만 으로부터의
        으로부터는 으로서의 으로써 으론
        """, [.other])
  }

  /// Particles that others may follow, and those others: 한테서만은, 까지도, 으로부터라도.
  static var chains: [LanguageData.Particle] {
    list("에 에서 에게 에게서 한테 한테서 께 께서 하고 까지 부터 처럼 만큼 보다 마저 조차 밖에 대로 만 뿐", .any, .first)
      + list("와 랑 로 로부터", [.none], .first) + list("로 로부터", [.rieul], .first)
      + list("과 이랑 으로 으로부터", [.other], .first) + list("과 이랑", [.rieul], .first)
      + list(
        "도 만 의 까지 부터 조차 마저 만은 만도 만의 만이 만을 까지는 까지도 부터는 부터도 보다는 보다도 마저도 조차도 하고 이다 입니다 인 야말로",
        .any, .second)
      + list("는 가 를 라도 나 야 라고 라는 라며 다 였다 였던", [.none], .second)
      + list("은 이 을 이라도 이나 이야 이라고 이라는 이라며 이었다 이었던", [.other, .rieul], .second)
  }

  private static func list(
    _ words: StaticString, _ follows: FinalConsonants, _ chain: LanguageData.Particle.Chain = .none
  ) -> [LanguageData.Particle] {
    words.description.split(whereSeparator: \.isWhitespace).map {
      LanguageData.Particle(
        syllables: $0.unicodeScalars.map(\.value), follows: follows, chain: chain)
    }
  }
}
