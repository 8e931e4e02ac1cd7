using TransCheck.Checks;
using TransCheck.Checks.Numbers;

namespace TransCheck.Tests.Checks.Numbers;

public sealed class BoundFlippedTests
{
    [Theory]
    [InlineData("It takes at least 20 minutes.", "En fazla 20 dakika sürer.")]
    [InlineData("It has more than 20 rooms.", "20'den az odası var.")]
    [InlineData("It should take no more than 20 minutes.", "20 dakikadan fazla sürmelidir.")]
    public void Reports_a_bound_turned_round(string english, string turkish) => Findings(english, turkish).Should().ContainSingle();

    [Theory]
    [InlineData("It should take no more than 20 minutes to complete.", "Tamamlaması 20 dakikadan fazla vakit almayacak.")]
    [InlineData("The memory should be no less than 4 GB.", "Bellek 4 GB'den az olmamalıdır.")]
    [InlineData("Texts of no more than 20 characters are shown.", "20 karakterden uzun olmayan metinler gösterilir.")]
    [InlineData("It will not take more than 20 minutes.", "En fazla 20 dakika sürecek.")]
    public void Is_quiet_where_a_denial_turns_it_again(string english, string turkish) => Findings(english, turkish).Should().BeEmpty();

    private static IEnumerable<Finding> Findings(string english, string turkish) => new BoundFlipped().Run(Given.Pair((english, turkish)));
}
