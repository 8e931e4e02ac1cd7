using TransCheck.Checks;

namespace TransCheck.Tests.Checks;

public sealed class CheckCatalogueTests
{
    [Theory]
    [InlineData("percent-altered", "TC0203")]
    [InlineData("tc0203", "TC0203")]
    [InlineData("TC0203", "TC0203")]
    [InlineData("TC", null)]
    [InlineData("TC99", null)]
    [InlineData("percent", null)]
    public void A_check_answers_to_its_name_and_its_id(string name, string? id) =>
        CheckCatalogue.Named(name).Select(c => c.Id).Should().Equal(id is null ? [] : [id]);

    [Fact]
    public void A_group_is_all_its_checks() =>
        CheckCatalogue.Named("TC02").Should().HaveCountGreaterThan(3).And.OnlyContain(c => c.Id.StartsWith("TC02", StringComparison.Ordinal));

    [Fact]
    public void Ids_and_names_are_unique_and_in_order()
    {
        CheckCatalogue.Infos.Select(c => c.Id).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        CheckCatalogue.Infos.Select(c => c.Name).Should().OnlyHaveUniqueItems();
    }
}
